// SPDX-License-Identifier: GPL-3.0-or-later
// Writes down once, while the program is built, how each Chinese character is read: a line for each syllable, "gang" and the characters that are read
// so, the syllables in their order. ICU's Han-Latin says it; of several readings it has one. What it writes as ü is v, as on a keyboard.
#include <unicode/uclean.h>
#include <unicode/utrans.h>

#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace {

constexpr char16_t kFirst = 0x3400, kEnd = 0xa000; ///< extension A, a few signs, and the characters that everybody has
constexpr int32_t kRoom = 64;

/// 地 in 绿地, 工地, 空地: names of places have its other reading.
constexpr char16_t kGround = 0x5730;

/// Syllable without its tone; empty where ICU knows none.
std::string syllableOf(UTransliterator *reader, char16_t character)
{
    if (character == kGround)
        return "di";
    UChar text[kRoom] = {character};
    int32_t length = 1, limit = 1;
    UErrorCode error = U_ZERO_ERROR;
    utrans_transUChars(reader, text, &length, kRoom, 0, &limit, &error);
    if (U_FAILURE(error) || (length == 1 && text[0] == character))
        return {};
    std::string syllable;
    for (int32_t i = 0; i < length; ++i) {
        const bool letter = text[i] >= u'a' && text[i] <= u'z';
        if (!letter && text[i] != u'\u00fc')
            return {};
        syllable += letter ? char(text[i]) : 'v';
    }
    return syllable;
}

std::string utf8(char16_t character) { return {char(0xe0 | character >> 12), char(0x80 | (character >> 6 & 0x3f)), char(0x80 | (character & 0x3f))}; }

int writeReadings(const char *path)
{
    // Tones go, the two dots of ü stay.
    const std::u16string id = u"Han-Latin; NFD; [[:Mn:]-[\\u0308]] Remove; NFC; Lower";
    UErrorCode error = U_ZERO_ERROR;
    UTransliterator *reader = utrans_openU(id.c_str(), int32_t(id.size()), UTRANS_FORWARD, nullptr, 0, nullptr, &error);
    if (U_FAILURE(error)) {
        std::fprintf(stderr, "ICU has no Han-Latin: %s\n", u_errorName(error));
        return 1;
    }
    std::map<std::string, std::string> read;
    for (char16_t character = kFirst; character < kEnd; ++character) {
        if (const std::string syllable = syllableOf(reader, character); !syllable.empty())
            read[syllable] += utf8(character);
    }
    utrans_close(reader);
    std::FILE *file = std::fopen(path, "wb");
    if (file == nullptr)
        return 1;
    bool well = !read.empty();
    for (const auto &[syllable, characters] : read)
        well = std::fprintf(file, "%s %s\n", syllable.c_str(), characters.c_str()) > 0 && well;
    return std::fclose(file) == 0 && well ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const int code = argc == 2 ? writeReadings(argv[1]) : 2;
    u_cleanup();
    return code;
}
