package org.mscdm.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mscdm.page.Language;

/**
 * The language in which a client wants its sentences: that of the parameter {@code lang}, or the
 * one that it chose before, or that of its header Accept-Language.
 */
final class RequestLanguage {

  static final String PARAMETER = "lang";

  private static final Pattern CHOICE = Pattern.compile("(?:^|&)lang=([A-Za-z-]{2,20})(?:&|$)");

  private RequestLanguage() {}

  static Language of(HttpServletRequest request) {
    return chosen(request)
        .or(() -> remembered(request))
        .map(Language::of)
        .orElseGet(() -> accepted(request.getHeader("Accept-Language")));
  }

  /** Keeps a choice for the pages that follow. */
  static void remember(HttpServletRequest request, HttpServletResponse response) {
    chosen(request)
        .map(Language::of)
        .ifPresent(
            language ->
                response.addHeader(
                    "Set-Cookie",
                    "%s=%s; Path=/; SameSite=Lax; HttpOnly".formatted(PARAMETER, language.code())));
  }

  private static Optional<String> chosen(HttpServletRequest request) {
    String query = request.getQueryString();
    Matcher choice = CHOICE.matcher(query == null ? "" : query);
    return choice.find() ? Optional.of(choice.group(1)) : Optional.empty();
  }

  private static Optional<String> remembered(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(PARAMETER))
            .map(Cookie::getValue)
            .findFirst();
  }

  private static Language accepted(String header) {
    if (header == null || header.isBlank()) {
      return Language.ENGLISH;
    }
    try {
      Locale chosen =
          Locale.lookup(
              Locale.LanguageRange.parse(header),
              List.of(Locale.ENGLISH, Locale.forLanguageTag("zh-Hans"), Locale.CHINESE));
      return chosen == null ? Language.ENGLISH : Language.of(chosen.toLanguageTag());
    } catch (IllegalArgumentException e) {
      return Language.ENGLISH;
    }
  }
}
