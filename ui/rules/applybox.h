// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/pagekeys.h"

#include <QWidget>

class QCheckBox;
namespace ui::theme {
class Label;
}
class QLineEdit;

namespace ui::rules {

/// Below what the rules would do: the reason, whether open cases are taken along, and a foot with the buttons and what came of them. Whoever shows
/// the box puts its foot where it is always in view. GUI thread only.
class ApplyBox final : public QWidget {
    Q_OBJECT
public:
    ApplyBox(const theme::Theme &theme, actions::PageKeys &keys, QWidget *parent = nullptr);

    [[nodiscard]] QString reason() const;
    void setReason(const QString &reason);
    [[nodiscard]] bool takesOpenCases() const;
    void setTakesOpenCases(bool takes);
    /// How many open cases would be taken along.
    void setOpenCases(int changed);
    /// Why nothing can be applied now; empty: it can.
    void setBlocked(const QString &reason);
    [[nodiscard]] QString blocked() const;
    void setEdited(bool edited);
    void setTakeBackPossible(bool possible);
    /// For seats that only read: everything but the differences goes.
    void setEditable(bool editable);
    [[nodiscard]] QLineEdit *reasonField() const { return m_reason; }
    [[nodiscard]] QWidget *foot() const { return m_foot; }
    /// The box with its foot.
    void setShown(bool shown);
    /// What came of the last order.
    void say(const QString &sentence);
    [[nodiscard]] QString said() const;
    /// Somebody else changed the rules while somebody edits here: asks which to go on from.
    void askWhose(const QString &sentence);
    void forgetWhose();
    [[nodiscard]] bool asksWhose() const;

Q_SIGNALS:
    void changed(); ///< reason or check mark
    void applyPressed();
    void discardPressed();
    void differencesPressed();
    void takeBackPressed();
    void minePressed();
    void theirsPressed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void keepHeight();
    actions::KeyButton *addButton(QWidget *row, const QString &text, void (ApplyBox::*pressed)());
    const theme::Theme &m_theme;
    QCheckBox *m_openCases;
    QLineEdit *m_reason;
    QWidget *m_foot;
    theme::Label *m_said;
    QWidget *m_whose = nullptr;
    theme::Label *m_whoseText = nullptr;
    QWidget *m_editing = nullptr;
    actions::KeyButton *m_apply = nullptr, *m_discard = nullptr, *m_differences = nullptr, *m_takeBack = nullptr;
};

} // namespace ui::rules
