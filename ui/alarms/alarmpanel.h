// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/keybutton.h"
#include "alarms/alarmlist.h"

#include <QLineEdit>
#include <QWidget>

namespace ui::theme {
class Label;
}

namespace ui::alarms {

/// What flashes and sounds at this seat: how much of it, each with its life, and what can be done about it. Made once and hidden; open() shows it
/// with the keyboard in its list. While it is hidden it costs nothing. GUI thread; never waits.
class AlarmPanel final : public QWidget {
    Q_OBJECT
public:
    /// Without console.alarms it says that nothing sounds in the past.
    explicit AlarmPanel(const actions::Console &console, QWidget *parent = nullptr);

    void open();
    /// Hides it; the keyboard is whoever's asked for that.
    void close();
    [[nodiscard]] AlarmList &list() const { return *m_list; }
    [[nodiscard]] QLineEdit &reason() const { return *m_reason; }
    /// What was said last: of an order, or why it is none.
    [[nodiscard]] QString said() const;
    /// As the action's key does in the list.
    void act(actions::Action action);

Q_SIGNALS:
    void caseWanted(base::CaseId id);
    void acceptWanted(base::CaseId id); ///< its acceptance is what acknowledges it
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Asked {
        actions::Action action;
        QString kind, object, title;
    };
    void refresh();
    void say(const QString &sentence);
    void see();
    void seeAll();
    void toggleGroup();
    void askReason(actions::Action action);
    void sendAsked();
    void unshelve();
    void submit(domain::CentreOrderBody body, const QString &done);
    void stopAsking();
    [[nodiscard]] bool mayOrder(const domain::CentreOrderBody &order);
    const actions::Console m_console;
    theme::Label *m_load, *m_ask, *m_said;
    AlarmList *m_list;
    QLineEdit *m_reason;
    std::optional<Asked> m_asked; ///< whose reason is being typed
    QSet<quint64> m_opened;       ///< groups that stand one by one
};

} // namespace ui::alarms
