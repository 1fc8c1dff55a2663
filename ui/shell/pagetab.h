// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QAbstractButton>

namespace ui::shell {

/// One page in the top bar: its title and key; the shown one raised, bold and underlined.
class PageTab final : public QAbstractButton {
    Q_OBJECT
public:
    PageTab(const theme::Theme &theme, const QString &title, QWidget *parent = nullptr);

    void setKey(const QString &key);
    /// A few characters in a frame behind the title: something waits on that page. Empty: nothing does. `spoken`: the same in whole words.
    void setMark(const QString &mark, const QString &spoken);
    [[nodiscard]] const QString &mark() const { return m_mark; }
    /// Without the key on narrow bars.
    void setKeyShown(bool shown);
    /// With less room beside the title.
    void setNarrow(bool narrow);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int pad() const { return m_narrow ? 6 : 14; }
    const theme::Theme &m_theme;
    void tellTip();
    [[nodiscard]] qreal markWidth() const;
    QString m_key, m_mark, m_markSpoken;
    bool m_keyShown = true, m_narrow = false;
};

} // namespace ui::shell
