// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QAbstractButton>

#include <optional>

namespace ui::replay {

/// A button on the inverse bar, painted in the bar's units at its scale: words, and the key that does the same in a cap. A chosen one (checked) is
/// filled. GUI thread.
class HeadButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit HeadButton(const theme::Theme &theme, QWidget *parent);

    /// Pixels per unit.
    void setScale(qreal scale);
    /// The key's name as a person reads it; empty: none is shown.
    void setKey(const QString &shownKey);
    [[nodiscard]] const QString &key() const { return m_key; }
    void setIcon(std::optional<theme::Icon> icon);
    /// The one that leads out: larger and bold.
    void setLeading(bool leading);
    /// Where there is no room for its words the key stands alone.
    void setBrief(bool brief);
    /// In units.
    [[nodiscard]] qreal wantedWidth() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] qreal wordPixels() const { return m_leading ? 44 : 36; }
    [[nodiscard]] bool showsWords() const { return !m_brief || m_key.isEmpty(); }
    const theme::Theme &m_theme;
    qreal m_scale = 1;
    QString m_key;
    std::optional<theme::Icon> m_icon;
    bool m_leading = false, m_brief = false;
};

} // namespace ui::replay
