package io.waymark.providers.x12;

/** Interchanges between partners that exist nowhere. */
final class X12Payloads {

  private X12Payloads() {}

  /** One purchase order of two lines, clean, version 004010. */
  static String order(String number) {
    return isa()
        + "GS*PO*BIRCH*ALDER*20260401*1200*7*X*004010~"
        + transaction("0001", number)
        + "GE*1*7~IEA*1*000000042~";
  }

  static String isa() {
    return "ISA*00*          *00*          *ZZ*BIRCHSTORES    *ZZ*ALDERFINCH     *260401*1200*U"
        + "*00401*000000042*0*P*>~";
  }

  static String transaction(String control, String number) {
    return """
        ST*850*%1$s~
        BEG*00*SA*%2$s**20260401~
        CUR*BY*USD~
        REF*DP*OUTDOOR~
        PER*BD*Bea Birch*TE*5125550100*EM*bea@birch.example~
        DTM*002*20260420~
        DTM*001*20260430~
        TD5**2*UPSN*M~
        N9*ZZ*1~
        MSG*Dock 4 only~
        N1*BY*Birch Stores*92*B1~
        N1*ST*Birch Store 17*92*0017~
        N2*Receiving~
        N3*12 Oak Road*Rear~
        N4*Portland*OR*97201~
        N1*BT*Birch Finance~
        N3*PO Box 1~
        N4*Toronto*ON*M5H 2N2*CA~
        PO1*1*10*EA*19.95*WE*VN*AF-MUG*UP*012345678905~
        PID*F****Mug, enamel~
        PO1*2*4*CA*0.0125**UP*012345678912*SK*AF-ROPE-60~
        CTT*2*14~
        AMT*TT*199.55~
        SE*24*%1$s~
        """
        .formatted(control, number)
        .replace("\n", "");
  }
}
