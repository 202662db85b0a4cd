package org.mscdm.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A file that nobody has seen, as a text.
 *
 * @param text the text that offsets refer to: the bytes decoded, or what was extracted from a page
 * @param encoding the encoding in which the bytes were read
 * @param form how the text was got from the bytes
 */
public record Capture(String text, Charset encoding, Form form) {

  /** What the bytes are. */
  public enum Form {
    PLAIN_TEXT,
    WEB_PAGE
  }

  /** Text beyond this is a mistake (a dump, a log) and not a document. */
  static final int LARGEST_BYTES = 10_000_000;

  /** No paragraph is that long; a text without line breaks has lost its structure. */
  static final int LONGEST_LINE = 200_000;

  /** Below this the detector of ICU only guesses. */
  private static final int LEAST_CONFIDENCE = 20;

  private static final Pattern PAGE =
      Pattern.compile(
          "\\A\\s*(?:<!doctype html|<html|<\\?xml[^>]*>\\s*<(?:!doctype )?html|<(?:head|body|div|article|table|p|h1)[\\s>])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STATED_ENCODING =
      Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);

  private static final Map<Integer, Charset> BYTE_ORDER_MARKS =
      Map.of(0xFEFF, StandardCharsets.UTF_16BE, 0xFFFE, StandardCharsets.UTF_16LE);

  private record Decoded(String text, Charset encoding) {}

  /**
   * Reads a plain text or a web page.
   *
   * @throws UnreadableFileException if it is missing, empty, too large, binary, in no known
   *     encoding, nested too deeply, or one endless line
   */
  public static Capture of(Path file) {
    byte[] bytes = bytes(file);
    Decoded decoded = decode(file, bytes);
    boolean page = isPage(file, decoded.text());
    String text = page ? WebPage.text(file, decoded.text()) : decoded.text();
    if (text.isBlank()) {
      throw new UnreadableFileException(
          file,
          page
              ? "the page holds no text beside menus, forms and scripts; save the article itself"
              : "holds nothing but spaces; put the captured text there");
    }
    requireLines(file, text);
    return new Capture(text, decoded.encoding(), page ? Form.WEB_PAGE : Form.PLAIN_TEXT);
  }

  private static boolean isPage(Path file, String text) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".html")
        || name.endsWith(".htm")
        || name.endsWith(".xhtml")
        || PAGE.matcher(text).lookingAt();
  }

  private static byte[] bytes(Path file) {
    try {
      long size = Files.size(file);
      if (size == 0) {
        throw new UnreadableFileException(file, "the file is empty; put the captured text there");
      }
      if (size > LARGEST_BYTES) {
        throw new UnreadableFileException(
            file,
            "has %d bytes, more than the %d of the largest document; divide it into documents"
                .formatted(size, LARGEST_BYTES));
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new UnreadableFileException(file, "there is no such file; correct the path");
    } catch (IOException e) {
      throw new UnreadableFileException(file, "cannot be read: " + e);
    }
  }

  private static Decoded decode(Path file, byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    Charset marked = BYTE_ORDER_MARKS.get(mark);
    if (marked != null) {
      return new Decoded(new String(bytes, 2, bytes.length - 2, marked), marked);
    }
    requireNoZero(file, bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Decoded(
          text.startsWith("\uFEFF") ? text.substring(1) : text, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      Charset encoding = stated(bytes, file);
      return new Decoded(new String(bytes, encoding), encoding);
    }
  }

  /** A text in UTF-8 or an older encoding holds no zero byte. */
  private static void requireNoZero(Path file, byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new UnreadableFileException(
            file, "is binary (a zero at byte %d); save it as text or HTML".formatted(i));
      }
    }
  }

  /** The encoding that a page states, or else the one that its bytes look like. */
  private static Charset stated(byte[] bytes, Path file) {
    String start = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    var statement = STATED_ENCODING.matcher(start);
    if (statement.find() && Charset.isSupported(statement.group(1))) {
      Charset charset = Charset.forName(statement.group(1));
      return charset.name().equals("GB2312") ? Charset.forName("GB18030") : charset;
    }
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    if (match == null
        || match.getConfidence() < LEAST_CONFIDENCE
        || !Charset.isSupported(match.getName())) {
      throw new UnreadableFileException(
          file, "is binary, or text in an encoding that is not recognised; save it in UTF-8");
    }
    return Charset.forName(match.getName());
  }

  private static void requireLines(Path file, String text) {
    int start = 0;
    int number = 1;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end - start > LONGEST_LINE) {
        throw new UnreadableFileException(
            file,
            "line %d has %d characters, more than the %d of the longest paragraph; restore its line breaks"
                .formatted(number, end - start, LONGEST_LINE));
      }
      start = end + 1;
      number++;
    }
  }
}
