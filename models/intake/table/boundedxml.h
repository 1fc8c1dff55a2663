// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QXmlStreamReader>

#include <memory>

namespace intake {

/// An XML reader for parts of workbooks that somebody else made: reading costs memory and time by the bounds below, whatever the part holds. Elements
/// that nest too deeply or have too many attributes, a text or a tag without end, another encoding than UTF-8 and UTF-16 (or those of GB 18030), and
/// a document type (entities that grow) end the reading with hasError(). Nothing here recurses.
class BoundedXml {
public:
    /// Elements inside each other; workbooks need about ten.
    static constexpr int kDepthMost = 64;
    /// Bytes of one text or tag, and characters of one text.
    static constexpr qint64 kTokenMost = 8'000'000;
    /// Attributes of one element; workbooks have about twenty. Reading them costs the square of their number.
    static constexpr int kAttributesMost = 32;

    explicit BoundedXml(std::unique_ptr<QIODevice> device);
    ~BoundedXml();
    BoundedXml(const BoundedXml &) = delete;
    BoundedXml &operator=(const BoundedXml &) = delete;

    QXmlStreamReader::TokenType readNext();
    /// As QXmlStreamReader: the next child's start, or false at the end of the current element.
    bool readNextStartElement();
    void skipCurrentElement();
    /// All text inside the current element and its children; ends at its end.
    [[nodiscard]] QString innerText();

    [[nodiscard]] QStringView name() const { return m_xml.name(); }
    [[nodiscard]] QXmlStreamAttributes attributes() const { return m_xml.attributes(); }
    [[nodiscard]] bool atEnd() const { return m_xml.atEnd(); }
    [[nodiscard]] bool hasError() const { return m_xml.hasError(); }
    [[nodiscard]] QString errorString() const { return m_xml.errorString(); }
    /// How many elements are open.
    [[nodiscard]] int depth() const { return m_depth; }

private:
    class TagScan;
    class Gauge;
    std::unique_ptr<Gauge> m_gauge;
    QXmlStreamReader m_xml;
    int m_depth = 0;
};

/// The text of a shared or inline string (<si>, <is>): everything in <t> but what is phonetic; escapes like _x000D_ are read. Ends at its end.
[[nodiscard]] QString spreadsheetText(BoundedXml &xml);
/// A text with its escapes read: _x000D_ is a carriage return, _x005F_ an underscore, so that _x005F_x000D_ is the literal _x000D_.
[[nodiscard]] QString unescaped(const QString &text);

} // namespace intake
