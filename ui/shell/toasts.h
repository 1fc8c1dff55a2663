// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/keybutton.h"

#include <QList>
#include <QSet>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

namespace ui::shell {

/// What a notice says. Never an error: those stay where they happened, or become banners.
struct ToastText {
    theme::Icon icon = theme::Icon::Check;
    std::optional<domain::Severity> level; ///< a mark instead of the icon
    QString title, detail;
    QString button, key;
    std::function<void()> act; ///< what the button does; the notice goes then
};

/// One notice, 8 s in view; the mouse over it stops its clock.
class Toast final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kShownFor = 8000;

    Toast(const theme::Theme &theme, ToastText text, QWidget *parent = nullptr);
    /// As high as its words need.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] const ToastText &text() const { return m_text; }

Q_SIGNALS:
    void over();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QStringList detail() const;
    const theme::Theme &m_theme;
    ToastText m_text;
    actions::KeyButton *m_button = nullptr;
    QTimer m_timer;
};

/// At most three notices, above the key bar: lower right, or wherever else they cover nothing that a person works with. What takes input (fields,
/// buttons), the chosen row of every list, and what carries the property kKeptClear stays uncovered; a notice for which there is no such place waits
/// until there is. GUI thread.
class Toasts final : public QObject {
    Q_OBJECT
public:
    static constexpr int kMost = 3;
    /// A dynamic property; true on a widget that no notice may cover, with all that is in it: a form, a row of acts. A QRect: that part of the
    /// widget.
    static constexpr char kKeptClear[] = "keptClear";

    /// `host`: whose lower right corner it is; `foot`: how much of it is taken by a bar.
    Toasts(const theme::Theme &theme, QWidget *host, int foot);
    void show(ToastText text);
    [[nodiscard]] const QList<Toast *> &shown() const { return m_toasts; }
    void clear();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    /// What must stay uncovered now, in the host's coordinates.
    struct Kept {
        QList<QRect> whole; ///< fields, buttons, and what is marked with all that is in it
        QList<QRect> lines; ///< single lines, which a notice may stand above or below
    };
    [[nodiscard]] Kept kept();
    void keepWhole(QWidget *widget, Kept &kept);
    void keepLine(QWidget *widget, Kept &kept);
    void watch(QObject *object);
    [[nodiscard]] std::optional<QRect> placeFor(QSize size, const QList<QRect> &clear, const QList<QRect> &taken) const;
    [[nodiscard]] bool isToasts(const QWidget *widget) const;
    void remove(Toast *toast);
    const theme::Theme &m_theme;
    QWidget *m_host;
    int m_foot;
    QList<Toast *> m_toasts;
    QTimer m_again;
    QSet<QObject *> m_watched; ///< looked at again when one of them comes, goes or moves
};

} // namespace ui::shell
