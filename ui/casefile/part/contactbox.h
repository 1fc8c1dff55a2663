// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/keybutton.h"
#include "actions/widget/paint.h"
#include "domain/source/report.h"
#include "live/hall.h"
#include "theme/spoken.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace ui::casefile {

/// The caller, masked. Uncovering is an order of its own (it needs a reason and is logged); then the number shows for 30 s, as painted
/// text that cannot be selected or copied, and the mask returns. Who may have the caller forgotten finds that here, too, until it is done.
class ContactBox final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    static constexpr base::Milliseconds kShownFor{30'000};

    ContactBox(const theme::Theme &theme, const live::Hall &hall, QWidget *parent = nullptr);

    void setCaller(const domain::Caller &caller);
    /// `why`: what uncovering does, or why it is not allowed.
    void setUncoverable(bool allowed, const QString &why);
    /// Why who sits here cannot have the callers of this case forgotten: then no button stands there. Empty: one does.
    void setForgettable(const QString &refusal);
    /// The order is on disk: show it now.
    void uncover();
    void cover();
    [[nodiscard]] bool isUncovered() const { return m_until.has_value(); }
    /// What stands on screen now.
    [[nodiscard]] QString shown() const;
    /// Masked always: nothing personal reaches a screen reader.
    [[nodiscard]] QString spokenName() const override;

Q_SIGNALS:
    void uncoverRequested();
    void forgetRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QString callerText(bool whole) const;
    void tick();
    void refreshButton();
    void placeButtons();
    const theme::Theme &m_theme;
    const live::Hall &m_hall;
    domain::Caller m_caller;
    actions::KeyButton *m_button, *m_forget;
    QTimer m_timer;
    std::optional<base::Instant> m_until;
};

/// 138****2047; a name keeps its first character. Nothing of a text shorter than five characters stays readable but its length.
[[nodiscard]] QString masked(const QString &text);
/// What whoever writes a text is told where the caller's number stands in it, which nobody takes out again; else nothing.
[[nodiscard]] QString writtenNumberHint(const QString &text, const domain::Caller &caller);

} // namespace ui::casefile
