package org.dladmm.cli.report;

import java.util.List;

/** Pictures side by side, each with a caption. */
record Pictures(List<ShownPicture> pictures) implements Block {
  Pictures {
    pictures = List.copyOf(pictures);
  }

  @Override
  public void appendTo(Html html) {
    html.raw("<div class=\"pictures\">\n");
    for (ShownPicture picture : pictures) {
      html.raw("<figure><img src=\"").text(picture.image().uri()).raw("\"");
      html.raw(picture.image().enlarged() ? " class=\"enlarged\"" : "");
      html.raw(" width=\"" + picture.image().width() + "\"");
      html.raw(" height=\"" + picture.image().height() + "\" alt=\"")
          .text(picture.caption())
          .raw("\">\n");
      html.element("figcaption", picture.caption()).raw("</figure>\n");
    }
    html.raw("</div>\n");
  }
}
