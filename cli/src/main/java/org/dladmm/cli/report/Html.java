package org.dladmm.cli.report;

/** HTML in the making. What is not said to be raw is text, and escaped. */
final class Html {
  private final StringBuilder content = new StringBuilder();

  /** Markup, as it is. */
  Html raw(String markup) {
    content.append(markup);
    return this;
  }

  Html text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> content.append("&amp;");
        case '<' -> content.append("&lt;");
        case '>' -> content.append("&gt;");
        case '"' -> content.append("&quot;");
        case '\'' -> content.append("&#39;");
        default -> content.append(c);
      }
    }
    return this;
  }

  /** An element with nothing but text in it, on a line of its own. */
  Html element(String name, String text) {
    return raw("<" + name + ">").text(text).raw("</" + name + ">\n");
  }

  @Override
  public String toString() {
    return content.toString();
  }
}
