// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/sentencesplitter.h"

#include "model/text/abbreviations.h"
#include "model/text/unicode.h"

#include <algorithm>

namespace heed {

namespace {

constexpr std::size_t kLongestAbbreviation = 24; // bytes looked back from a full stop

bool isLineBreak(char32_t c)
{
    return (c >= U'\n' && c <= U'\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isTerminator(char32_t c)
{
    return c == U'.' || c == U'!' || c == U'?' || c == U'…' || c == U'‽' || c == U'؟' || c == U'۔' || c == U'।';
}

/// Ends a sentence even with no space behind it.
bool isWideTerminator(char32_t c)
{
    return c == U'。' || c == U'！' || c == U'？';
}

bool isClosing(char32_t c)
{
    return c == U'"' || c == U'\'' || c == U')' || c == U']' || c == U'}' || c == U'»' || c == U'›' || c == U'”'
           || c == U'’' || c == U'」' || c == U'』' || c == U'）';
}

bool isOpening(char32_t c)
{
    return c == U'"' || c == U'\'' || c == U'(' || c == U'[' || c == U'{' || c == U'«' || c == U'‹' || c == U'“'
           || c == U'‘' || c == U'„' || c == U'¿' || c == U'¡' || c == U'-' || c == U'–' || c == U'—' || c == U'「'
           || c == U'『' || c == U'*' || c == U'•';
}

/// Letters beyond Latin, Greek and Cyrillic, where no small letter can say that a sentence goes on. Symbols and emoji
/// are left out: they decorate the sentence before them.
bool isCaselessLetter(char32_t c)
{
    return (c >= 0x180 && c < 0x370) || (c >= 0x460 && c < 0x2000) || (c >= 0x2C00 && c < 0x2E00)
           || (c >= 0x3040 && c < 0xD800) || (c >= 0xF900 && c < 0xFE00) || c >= 0x20000;
}

/// Finds the ends of sentences in one line. Offsets are bytes of the whole text.
class LineSplitter
{
public:
    LineSplitter(std::string_view text, std::size_t begin, std::size_t end)
        : m_text(text.substr(0, end)), m_begin(begin)
    {
    }

    void split(std::vector<ByteSpan>& sentences)
    {
        for (std::size_t offset = m_begin; offset < m_text.size();) {
            const DecodedCharacter character = decodeUtf8(m_text, offset);
            if (!isTerminator(character.codePoint) && !isWideTerminator(character.codePoint)) {
                offset += character.length;
                continue;
            }
            const Run run = readRun(offset);
            offset = run.end;
            if (endsSentence(run)) {
                append(run.end, sentences);
                m_begin = run.end;
            }
        }
        append(m_text.size(), sentences);
    }

private:
    /// One or more terminators and the closing marks behind them.
    struct Run
    {
        std::size_t begin = 0;
        std::size_t end = 0; ///< behind the closing marks
        bool isSingleStop = false;
        bool isEllipsis = false; ///< "…", "..", "..."
        bool isWide = false;
    };

    char32_t at(std::size_t offset) const
    {
        return offset < m_text.size() ? decodeUtf8(m_text, offset).codePoint : U'\0';
    }

    std::size_t next(std::size_t offset) const { return offset + decodeUtf8(m_text, offset).length; }

    std::size_t skipSpace(std::size_t offset) const
    {
        while (offset < m_text.size() && isWhiteSpace(at(offset)))
            offset = next(offset);
        return offset;
    }

    Run readRun(std::size_t begin) const
    {
        Run run{begin, begin, false, true, false};
        std::size_t count = 0;
        for (; run.end < m_text.size() && (isTerminator(at(run.end)) || isWideTerminator(at(run.end))); ++count) {
            const char32_t c = at(run.end);
            run.isWide = run.isWide || isWideTerminator(c);
            run.isEllipsis = run.isEllipsis && (c == U'.' || c == U'…');
            run.end = next(run.end);
        }
        run.isSingleStop = count == 1 && at(begin) == U'.';
        run.isEllipsis = run.isEllipsis && !run.isSingleStop;
        while (run.end < m_text.size() && isClosing(at(run.end)))
            run.end = next(run.end);
        // French sets a space before a closing guillemet.
        if (const std::size_t visible = skipSpace(run.end); visible < m_text.size() && at(visible) == U'»')
            run.end = next(visible);
        return run;
    }

    bool endsSentence(const Run& run) const
    {
        if (run.isWide)
            return true;
        const std::size_t following = skipSpace(run.end);
        if (following == run.end && following < m_text.size())
            return false; // "3.14", "example.com", "?page=2"
        const std::size_t first = skipOpening(following);
        if (first >= m_text.size())
            return true;
        const char32_t c = at(first);
        if (!isUpperCase(c) && !isDigit(c) && !isCaselessLetter(c))
            return false;
        const std::string_view word = wordAt(first);
        if (run.isEllipsis)
            return !isDigit(c) && word != "I"; // "Well... I don't know.", "for... 2 million"
        return !run.isSingleStop || stopEndsSentence(run, c, word);
    }

    bool stopEndsSentence(const Run& run, char32_t following, std::string_view word) const
    {
        const std::string_view before = wordBefore(run.begin);
        switch (stopKind(before)) {
        case StopKind::Never:
            return false;
        case StopKind::BeforeNumber:
            return !isDigit(following);
        case StopKind::PerhapsAtEnd:
            return usuallyBeginsSentence(word);
        case StopKind::Plain:
            break;
        }
        return !isListNumber(before, run.begin);
    }

    /// "1." or "2)." at the start of a sentence numbers it.
    bool isListNumber(std::string_view word, std::size_t end) const
    {
        const bool isNumber = !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
        return isNumber && skipSpace(m_begin) == end - word.size();
    }

    std::size_t skipOpening(std::size_t offset) const
    {
        while (offset < m_text.size() && (isOpening(at(offset)) || isWhiteSpace(at(offset))))
            offset = next(offset);
        return offset;
    }

    /// From `offset` to the next space, apostrophe or mark: "C" of "C'est", "I" of "I'm".
    std::string_view wordAt(std::size_t offset) const
    {
        std::size_t end = offset;
        while (end < m_text.size() && !isWhiteSpace(at(end)) && !isClosing(at(end)) && at(end) != U','
               && !isTerminator(at(end)))
            end = next(end);
        return m_text.substr(offset, end - offset);
    }

    /// The word that ends at `end`, cut off at opening marks; empty when it is too long to be an abbreviation.
    std::string_view wordBefore(std::size_t end) const
    {
        const std::size_t limit = end > m_begin + kLongestAbbreviation ? end - kLongestAbbreviation : m_begin;
        std::size_t begin = end;
        while (begin > limit) {
            std::size_t previous = begin - 1;
            while (previous > limit && (static_cast<unsigned char>(m_text[previous]) & 0xC0) == 0x80)
                --previous;
            const char32_t c = at(previous);
            if (isWhiteSpace(c) || (isOpening(c) && c != U'-') || isClosing(c))
                return m_text.substr(begin, end - begin);
            begin = previous;
        }
        return begin == m_begin ? m_text.substr(begin, end - begin) : std::string_view();
    }

    void append(std::size_t end, std::vector<ByteSpan>& sentences) const
    {
        const std::size_t begin = std::min(skipSpace(m_begin), end);
        std::size_t visibleEnd = begin;
        for (std::size_t offset = begin; offset < end; offset = next(offset)) {
            if (!isWhiteSpace(at(offset)))
                visibleEnd = next(offset);
        }
        if (visibleEnd > begin)
            sentences.push_back({std::uint32_t(begin), std::uint32_t(visibleEnd)});
    }

    std::string_view m_text; // up to the end of the line
    std::size_t m_begin;     // of the sentence being read
};

} // namespace

std::vector<ByteSpan> splitSentences(std::string_view text)
{
    std::vector<ByteSpan> sentences;
    std::size_t lineBegin = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const DecodedCharacter character = decodeUtf8(text, offset);
        if (isLineBreak(character.codePoint)) {
            LineSplitter(text, lineBegin, offset).split(sentences);
            lineBegin = offset + character.length;
        }
        offset += character.length;
    }
    LineSplitter(text, lineBegin, text.size()).split(sentences);
    return sentences;
}

} // namespace heed
