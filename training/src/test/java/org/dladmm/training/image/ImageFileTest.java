package org.dladmm.training.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFileTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"7, 5, 1", "7, 5, 3", "1, 1, 1", "1, 1, 3"})
  void whatIsWrittenIsReadAgain(int height, int width, int channels) {
    Picture picture = random(height, width, channels);
    Path file = folder.resolve("a.png");
    ImageFile.write(file, picture);
    assertEquals(picture, ImageFile.read(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "tiff"})
  void greyAndColourAreTakenAsTheyAre(String format) throws IOException {
    for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_3BYTE_BGR}) {
      BufferedImage image = new BufferedImage(3, 2, type);
      int bands = image.getRaster().getNumBands();
      for (int k = 0; k < 6 * bands; k++) {
        image.getRaster().setSample(k % 3, k / 3 % 2, k / 6, 13 * k);
      }
      Path file = folder.resolve(type + "." + format);
      assertTrue(ImageIO.write(image, format, file.toFile()));
      Picture picture = ImageFile.read(file);
      assertEquals(bands, picture.channels().size());
      assertEquals(2, picture.height());
      for (int k = 0; k < 6 * bands; k++) {
        assertEquals(13 * k / 255.0, picture.channels().get(k / 6).get(k / 3 % 2, k % 3), 1e-15);
      }
    }
  }

  @Test
  void sixteenBitsAreKept() throws IOException {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setSample(0, 0, 0, 12345);
    image.getRaster().setSample(1, 0, 0, 65535);
    Path file = folder.resolve("deep.png");
    ImageIO.write(image, "png", file.toFile());
    assertEquals(Picture.grey(Matrix.of(1, 2, 12345 / 65535.0, 1)), ImageFile.read(file));
  }

  @Test
  void whatIsTransparentLiesOnWhite() throws IOException {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0x00ff0000);
    image.setRGB(1, 0, 0xff336699);
    Path file = folder.resolve("clear.png");
    ImageIO.write(image, "png", file.toFile());
    Picture picture = ImageFile.read(file);
    assertEquals(1, picture.channels().get(1).get(0, 0), 1e-15);
    assertEquals(0x66 / 255.0, picture.channels().get(1).get(0, 1), 1e-15);
  }

  @Test
  void colourOfSixteenBitsAndGreyWithAlphaAreTakenAsTheyAre() throws IOException {
    ComponentColorModel deep = model(ColorSpace.CS_sRGB, false, DataBuffer.TYPE_USHORT);
    Picture colour = ImageFile.read(onePixel(deep, 1000, 20000, 65535));
    assertEquals(new Picture(List.of(one(1000 / 65535.0), one(20000 / 65535.0), one(1))), colour);
    ComponentColorModel clear = model(ColorSpace.CS_GRAY, true, DataBuffer.TYPE_BYTE);
    Picture grey = ImageFile.read(onePixel(clear, 100, 51));
    assertEquals(1, grey.channels().size());
    assertEquals(0.2 * 100 / 255 + 0.8, grey.channels().get(0).get(0, 0), 1e-15);
  }

  private static ComponentColorModel model(int space, boolean alpha, int type) {
    int transparency = alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE;
    return new ComponentColorModel(ColorSpace.getInstance(space), alpha, false, transparency, type);
  }

  private Path onePixel(ComponentColorModel model, int... samples) throws IOException {
    WritableRaster raster = model.createCompatibleWritableRaster(1, 1);
    raster.setPixel(0, 0, samples);
    Path file = folder.resolve("pixel.png");
    assertTrue(ImageIO.write(new BufferedImage(model, raster, false, null), "png", file.toFile()));
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif"})
  void palettesAreReadAsTheirColours(String format) throws IOException {
    byte[] red = {0, (byte) 200};
    byte[] green = {0, 100};
    byte[] blue = {0, 50};
    BufferedImage image =
        new BufferedImage(
            2, 1, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(1, 2, red, green, blue));
    image.getRaster().setSample(1, 0, 0, 1);
    Path file = folder.resolve("palette." + format);
    assertTrue(ImageIO.write(image, format, file.toFile()));
    assertEquals(
        new Picture(
            List.of(
                Matrix.of(1, 2, 0, 200 / 255.0),
                Matrix.of(1, 2, 0, 100 / 255.0),
                Matrix.of(1, 2, 0, 50 / 255.0))),
        ImageFile.read(file));
  }

  /** Inks are converted by their own rule; Adobe's are inverted. */
  @ParameterizedTest
  @ValueSource(strings = {"cmyk.jpg", "ycck.jpg"})
  void inksAreReadAsColours(String name) throws IOException, URISyntaxException {
    Picture picture = ImageFile.read(Path.of(ImageFileTest.class.getResource(name).toURI()));
    int[] whiteCyanMagentaBlack = {0xffffff, 0x00ffff, 0xff00ff, 0x000000};
    for (int square = 0; square < 4; square++) {
      for (int c = 0; c < 3; c++) {
        int expected = whiteCyanMagentaBlack[square] >> (16 - 8 * c) & 0xff;
        double found = picture.channels().get(c).get(4 + square / 2 * 8, 4 + square % 2 * 8);
        assertEquals(expected / 255.0, found, 1.5 / 255, name + ", square " + square);
      }
    }
  }

  @Test
  void portableMapsAreRead() throws IOException {
    Path grey = Files.writeString(folder.resolve("a.pgm"), "P2\n# text\n3 1\n255\n0 51 255\n");
    assertEquals(Picture.grey(Matrix.of(1, 3, 0, 0.2, 1)), ImageFile.read(grey));
    byte[] bytes = "P5 2 1 255\n..".getBytes(StandardCharsets.US_ASCII);
    bytes[bytes.length - 2] = (byte) 255;
    bytes[bytes.length - 1] = 0;
    Path raw = Files.write(folder.resolve("b.pgm"), bytes);
    assertEquals(Picture.grey(Matrix.of(1, 2, 1, 0)), ImageFile.read(raw));
  }

  @Test
  void lumaWeighsColours() {
    Picture colour = new Picture(List.of(one(0.5), one(0.25), one(1)));
    assertEquals(0.299 * 0.5 + 0.587 * 0.25 + 0.114, colour.luma().get(0, 0), 1e-15);
    assertEquals(one(0.5), Picture.grey(one(0.5)).luma());
    for (int k = 0; k <= 255; k++) {
      Matrix grey = one(k / 255.0);
      assertEquals(grey, new Picture(List.of(grey, grey, grey)).luma(), "grey in colours is exact");
    }
    assertThrows(IllegalArgumentException.class, () -> new Picture(List.of(one(0), one(1))));
  }

  @Test
  void writingClipsAndRounds() {
    Path file = folder.resolve("wild.png");
    ImageFile.write(file, Picture.grey(Matrix.of(1, 4, -3, 7, 0.5, 0.0019)));
    assertEquals(Picture.grey(Matrix.of(1, 4, 0, 1, 128 / 255.0, 0)), ImageFile.read(file));
  }

  @Test
  void whatIsNoImageIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "no image at all");
    assertEquals(
        text + " is no image; name a PNG, JPEG, TIFF, BMP, GIF, PGM or PPM file", refusal(text));
    assertTrue(refusal(folder.resolve("none.png")).contains("none.png"));
  }

  /** Pages, and animations. */
  @ParameterizedTest
  @ValueSource(strings = {"tiff", "gif"})
  void severalImagesInOneFileAreRefused(String format) throws IOException {
    Path file = folder.resolve("two." + format);
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int k = 0; k < 2; k++) {
        BufferedImage image = new BufferedImage(3, 3, BufferedImage.TYPE_BYTE_GRAY);
        writer.writeToSequence(new javax.imageio.IIOImage(image, null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    assertEquals(file + " holds 2 images; name a file with a single one", refusal(file));
  }

  /** The header is looked at before memory is taken. */
  @Test
  void whatIsGiganticByItsHeaderIsRefused() throws IOException {
    Path map = Files.writeString(folder.resolve("huge.pgm"), "P5 60000 60000 255\nx");
    assertEquals(tooLarge(map, 60000), refusal(map));
    Path png = folder.resolve("huge.png");
    ImageFile.write(png, Picture.grey(one(0.5)));
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(png));
    // eight bytes of signature, then the header: length, type, width, height, …, and its checksum
    bytes.putInt(16, 100000).putInt(20, 100000);
    CRC32 checksum = new CRC32();
    checksum.update(bytes.array(), 12, 17);
    bytes.putInt(29, (int) checksum.getValue());
    Files.write(png, bytes.array());
    assertEquals(tooLarge(png, 100000), refusal(png));
  }

  @Test
  void whatDoesNotFitIntoTheMemoryIsRefused() {
    Path file = folder.resolve("map.png");
    ImageFile.requireFits(file, 1000, 1000, 1, 24_000_000);
    assertThrows(
        InputException.class, () -> ImageFile.requireFits(file, 1000, 1000, 3, 24_000_000));
    assertEquals(
        file
            + " has 1001×1000 pixels by its header, and the 22 MiB of memory that Java may use are enough for 1000000; take a smaller image, or give Java more memory",
        assertThrows(
                InputException.class, () -> ImageFile.requireFits(file, 1001, 1000, 1, 24_000_000))
            .getMessage());
  }

  private static String tooLarge(Path file, int side) {
    return file
        + " has %d×%d pixels by its header, and at most 134217728 are read; take a smaller image"
            .formatted(side, side);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "tiff", "bmp", "gif"})
  void whatIsCutShortIsRefused(String format) throws IOException {
    Path file = folder.resolve("whole." + format);
    assertTrue(ImageIO.write(PixelWriter.write(random(60, 50, 3)), format, file.toFile()));
    assertEquals(60, ImageFile.read(file).height());
    byte[] whole = Files.readAllBytes(file);
    for (double share : new double[] {0.3, 0.6, 0.9}) {
      Files.write(file, Arrays.copyOf(whole, (int) (share * whole.length)));
      assertTrue(refusal(file).startsWith(file + " is damaged or cut short: "), refusal(file));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "tiff", "bmp", "gif"})
  void damagedFilesEndInASentence(String format) throws IOException {
    Path file = folder.resolve("whole." + format);
    ImageIO.write(PixelWriter.write(random(40, 30, 3)), format, file.toFile());
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(1);
    Path damaged = folder.resolve("damaged." + format);
    for (int run = 0; run < 150; run++) {
      byte[] bytes =
          run % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      if (run % 3 > 0) {
        // headers are short, and most is decided there
        int at = random.nextInt(run % 3 == 1 ? 60 : bytes.length);
        bytes[at] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(damaged, bytes);
      try {
        ImageFile.read(damaged);
      } catch (InputException e) {
        assertTrue(e.getMessage().matches("\\P{Cntrl}{1,400}"), e.getMessage());
      }
    }
  }

  private static Matrix one(double value) {
    return Matrix.of(1, 1, value);
  }

  private static Picture random(int height, int width, int channels) {
    Random random = new Random(4);
    Matrix[] all = new Matrix[channels];
    for (int c = 0; c < channels; c++) {
      all[c] = Matrix.zeros(height, width);
      Arrays.setAll(all[c].values(), k -> random.nextInt(256) / 255.0);
    }
    return new Picture(List.of(all));
  }

  private static String refusal(Path file) {
    return assertThrows(InputException.class, () -> ImageFile.read(file)).getMessage();
  }
}
