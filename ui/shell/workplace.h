// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/allowed.h"
#include "shell/bannerstack.h"
#include "shell/keybar.h"
#include "shell/toasts.h"
#include "shell/topbar.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace ui::shell {

/// A page as the composition hands it in.
struct Page {
    QString id;                                          ///< the key of its PageSpec
    QString title;                                       ///< translated
    QWidget *widget = nullptr;                           ///< the window takes it over
    QList<actions::Action> hints;                        ///< the keys named at the foot
    bool wall = false;                                   ///< fills the window: no bars, Esc goes back
    std::optional<actions::Action> opens = std::nullopt; ///< the action whose key leads here
    std::optional<domain::Right> right = std::nullopt;   ///< without it the page is not shown
};

/// What the console's window shows of one session: top bar, banners, one page at a time, key bar, notices. No menu bar, so that F10 is free. Knows no
/// page by name. GUI thread.
class Workplace final : public QWidget {
    Q_OBJECT
public:
    explicit Workplace(const actions::Console &console, QWidget *parent = nullptr);

    /// Pages stand in the order in which they are added.
    void addPage(const Page &page);
    /// The keys that the foot names while the page is shown.
    void setHints(const QString &id, const QList<actions::Action> &hints);
    /// What stands at its tab, on whichever page (PageTab::setMark).
    void setMark(const QString &id, const QString &mark, const QString &spoken);
    /// False when there is no such page.
    [[nodiscard]] bool showPage(const QString &id);
    [[nodiscard]] QString shownPage() const;
    /// Whether a wall fills the window.
    [[nodiscard]] bool showsWall() const;

    [[nodiscard]] BannerStack &banners() { return *m_banners; }
    [[nodiscard]] Toasts &toasts() { return *m_toasts; }
    [[nodiscard]] TopBar &topBar() { return *m_top; }
    [[nodiscard]] KeyBar &keyBar() { return *m_foot; }

    /// An exercise: hatched banner on every page.
    void setDrill(const QString &what);
    /// The hall as it was. `head` stands under the banners on every page but a wall, which has one of its own, and a white frame runs round the page;
    /// the window takes the head over.
    void setReplay(QWidget *head);
    /// No order leaves: this is the hall as it was at that moment.
    void setReplayMoment(base::Instant at);
    void showHelp();

Q_SIGNALS:
    void pageShown(const QString &id);
    void importRequested();
    void muteToggled();
    void lockWanted();
    void logOutWanted();
    /// Half-typed forms are to go to somebody else, or the parked calls of who is away.
    void handOnWanted();
    void moveCallsWanted();
    /// Accounts for a store that has none.
    void accountsWanted();
    /// "zh_CN" or "en": the language to speak from now on.
    void languageWanted(const QString &language);
    /// Back to the first screen.
    void startPageWanted();
    /// A notice's button: show this case.
    void caseWanted(base::CaseId id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void wire();
    void showIndex(int index);
    /// Why who sits here does not see the page; empty: they do.
    [[nodiscard]] QString refusalOf(const Page &page) const;
    void refreshRights();
    void focusPage(int index, bool another);
    void refreshBars();
    void refreshStatus();
    void showRoom();
    void showSilence();
    void enterBanners();
    void leaveBanners();
    void tellDone(const actions::SentOrder &sent, const desk::Receipt &receipt);
    void tellStays(const QString &number, const base::Error &error);
    void tellArrived(base::CaseId id);
    void bindWindowKeys();
    template <class Slot> void bind(actions::Action row, Slot slot);
    const actions::Console m_console;
    TopBar *m_top;
    BannerStack *m_banners;
    QStackedWidget *m_pages;
    KeyBar *m_foot;
    QWidget *m_replay = nullptr; ///< none while it is live
    Toasts *m_toasts;
    QList<Page> m_specs;
    int m_before = 0;                        ///< the page before a wall
    const base::Instant m_openedAt;          ///< older cases are no news
    QPointer<QWidget> m_beforeBanners;       ///< where the keyboard was when it went to their buttons
    QHash<int, QPointer<QWidget>> m_focused; ///< where the keyboard was on each page when it was left
};

} // namespace ui::shell
