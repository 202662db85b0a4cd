package org.mscdm.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoiseTest {

  @ParameterizedTest
  @CsvSource({
    "修复, 修复(fù)胰岛, 2",
    "修复胰岛, 修复(fù)胰岛, 8",
    "胰岛素抵抗, 胰岛素 抵抗, 6",
    "beta cell, beta cells, 9",
    "胰岛素抵抗, 胰岛素(ir)抵抗, -1",
    "il10, il 10, -1",
    "胰岛素抵抗, 胰岛素, -1"
  })
  void noiseWithinAWordIsSkippedAndOtherThingsAreNot(String word, String text, int end) {
    assertThat(Noise.endOf(word, text, 0, text.length())).isEqualTo(end);
  }

  @Test
  void aLineBreakStandsForNothingInChineseAndForASpaceInEnglish() {
    assertThat(Noise.endOf("胰岛素抵抗", "胰岛素\n抵抗", 0, 6)).isEqualTo(6);
    assertThat(Noise.endOf("beta cell", "beta\ncell", 0, 9)).isEqualTo(9);
  }

  @Test
  void aWordBeyondTheLimitDoesNotStandThere() {
    assertThat(Noise.endOf("修复胰岛", "修复(fù)胰岛", 0, 7)).isEqualTo(-1);
  }
}
