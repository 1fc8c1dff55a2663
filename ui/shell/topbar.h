// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "shell/pagetab.h"
#include "theme/spoken.h"

#include <QList>
#include <QWidget>

#include <functional>
#include <optional>

namespace ui::shell {

/// How the store stands, in a word and a time, only in black and white.
struct SyncMark {
    theme::Icon icon = theme::Icon::Check;
    QString word, detail;
    bool inverse = false; ///< a failure: white block
    QString brief{};      ///< the word without its time
    friend bool operator==(const SyncMark &, const SyncMark &) = default;
};
/// `heardAt`: when something was heard last; `silent`: that is long ago.
[[nodiscard]] SyncMark syncMarkOf(const desk::FeedStatus &status, const QString &heardAt, bool silent = false);

/// Whether the seat hears anything: the words stand where it does not.
struct SoundMark {
    bool heard = true;
    QString word, tip; ///< "Mute 4:32"; what a click does, or why nothing is heard
    friend bool operator==(const SoundMark &, const SoundMark &) = default;
};
/// The mark of a seat with or without a device, silent for so long; `muteKey` as a person reads it.
[[nodiscard]] SoundMark soundMarkOf(bool device, std::optional<base::Milliseconds> muted, const QString &muteKey);

/// Logo, name, pages, seat, shift, store, date and clock. What does not fit is left out, in this order: the centre's name, the keys, the shift,
/// the day of the oldest shift that was not handed over, what waits to be written, the date, the product's name, the time of the store's mark, the
/// store's word while all is well, room between the pages, the words of a silence, of which the sign stays. The clock, the seat, a failing store and
/// a shift that was not handed over are always told. The logo opens the menu of the window, the clock leads into the past.
class TopBar final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    explicit TopBar(const actions::Console &console, QWidget *parent = nullptr);

    /// `opens` is the action whose key the tab shows.
    void addPage(const QString &title, std::optional<actions::Action> opens);
    void setPage(int index);
    /// Something waits on that page (PageTab::setMark).
    void setPageMark(int index, const QString &mark, const QString &spoken);
    [[nodiscard]] QString pageMark(int index) const;
    /// A page that nobody here may see has no tab.
    void setPageOffered(int index, bool offered);
    /// The posts that may sit here while the store has no accounts; more than one makes the seat a switch.
    void setPosts(const QList<domain::Actor> &posts) { m_posts = posts; }
    /// Without one, nothing is said about sounds.
    void setSound(const SoundMark &mark);
    /// What stands beside a drill's clock, always: that is not the hour of the room. Empty: the clock is the machine's.
    void setDrillPace(const QString &words);
    /// Over the past: day, shift and clock are those of the room, in grey and named as such. Called whenever the bar is painted.
    void setRoomTime(std::function<base::Instant()> now) { m_roomTime = std::move(now); }
    /// The menu at the seat: its posts, or where somebody signed in, to lock it and to leave.
    void openPosts();
    /// The menu of the window, at the logo: language, start page, keys.
    void openMenu();
    [[nodiscard]] QSize sizeHint() const override { return {1000, 44}; }
    [[nodiscard]] QString spokenName() const override { return tr("Top bar"); }
    /// Logo and seat, which can be pressed; how the store stands, shift, day and time, whole also where they have no room; the way into
    /// the past, while it is live; and the sounds, if any.
    [[nodiscard]] theme::SpokenParts spokenParts() const override;
    void pressPart(size_t index) override;
    /// What is left of the words when the bar is this wide: for tests.
    [[nodiscard]] bool fits() const { return m_fits; }

Q_SIGNALS:
    void pageChosen(int index);
    void soundPressed();
    void languageChosen(const QString &language); ///< "zh_CN" or "en"
    void startPageChosen();
    void helpChosen();
    void lookBackChosen(); ///< into the past
    void minuteChosen();   ///< a visitor's
    void lockChosen();
    void logOutChosen();
    void handOnChosen();    ///< one's own half-typed forms
    void moveCallsChosen(); ///< the parked calls of who is away
    void accountsChosen();  ///< a store without accounts is to have some

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Words {
        QString seat, shift, date, clock, pace;
        QString late;      ///< live::unsignedText() while the newest can still be signed; empty: nothing can
        QString lateBrief; ///< the same where there is little room
        QString open;      ///< "no accounts"; empty: it has some, or nobody knows yet
        SyncMark sync;
    };
    [[nodiscard]] Words words() const;
    /// What is shown of everything that may be left out.
    struct Shown {
        bool centre = true, keys = true, shift = true, detail = true, date = true, name = true, syncTime = true, syncWord = true, wide = true,
             soundWord = true, open = true, lateWhole = true;
        [[nodiscard]] const QString &lateText(const Words &words) const { return lateWhole ? words.late : words.lateBrief; }
    };
    [[nodiscard]] qreal leftWidth() const;
    [[nodiscard]] qreal rightWidth(const Words &words) const;
    [[nodiscard]] qreal tabsWidth();
    [[nodiscard]] QString soundText() const { return m_sound && m_shown.soundWord ? m_sound->word : QString(); }
    [[nodiscard]] QString syncText(const SyncMark &mark) const;
    void arrange();
    void offerPosts();
    void offerLeaving();
    void paintLogo(QPainter &painter, QPointF at) const;
    const actions::Console m_console;
    QList<PageTab *> m_tabs;
    QList<domain::Actor> m_posts;
    QString m_drillPace;
    std::function<base::Instant()> m_roomTime;
    std::optional<SoundMark> m_sound;
    QRectF m_seatBox, m_soundBox, m_logoBox, m_clockBox;
    Shown m_shown;
    bool m_fits = true;
};

} // namespace ui::shell
