// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/pack/loader.h"

namespace region {

/// Collects what is wrong with a pack while its files are read. One thread.
class Problems {
public:
    /// `place` is a row or a JSON pointer, empty for the whole file; the sentence is translated and complete.
    void add(const QString &file, const QString &place, const QString &sentence) { m_all.push_back({file, place, sentence}); }
    /// Something that was mended or left out, or that people should know: it stops nothing.
    void note(const QString &file, const QString &place, const QString &sentence) { m_notes.push_back({file, place, sentence}); }
    [[nodiscard]] size_t count() const { return m_all.size(); }
    [[nodiscard]] std::vector<Problem> take() { return std::move(m_all); }
    [[nodiscard]] std::vector<Problem> takeNotes() { return std::move(m_notes); }

private:
    std::vector<Problem> m_all, m_notes;
};

} // namespace region
