package io.waymark.providers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The bytes of a request as they came, up to 2 MB. */
final class RawBody {

  private static final int LONGEST = 2 * 1024 * 1024;

  private RawBody() {}

  static byte[] read(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > LONGEST) {
      throw tooLarge();
    }
    byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      throw tooLarge();
    }
    return body;
  }

  private static ErrorResponseException tooLarge() {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.PAYLOAD_TOO_LARGE, "A message may have 2 MB at most.");
    return new ErrorResponseException(HttpStatus.PAYLOAD_TOO_LARGE, problem, null);
  }
}
