package io.waymark.orchestration.design;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a model's XML with the place of each element; takes no document type and no entity. */
final class ModelReader extends DefaultHandler {

  private ModelElement root;
  private ModelElement current;
  private Locator place;

  private ModelReader() {}

  static ModelElement read(byte[] xml) throws SAXException {
    ModelReader reader = new ModelReader();
    try {
      SAXParserFactory parsers = SAXParserFactory.newInstance();
      parsers.setNamespaceAware(true);
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      parsers.newSAXParser().parse(new InputSource(new ByteArrayInputStream(xml)), reader);
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    }
    return reader.root;
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    place = locator;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    current = new ModelElement(name, current, place.getLineNumber(), place.getColumnNumber());
    if (root == null) {
      root = current;
    }
    for (int i = 0; i < attributes.getLength(); i++) {
      current.attribute(attributes.getLocalName(i), attributes.getValue(i));
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    current = current.parent();
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    current.append(characters, start, length);
  }
}
