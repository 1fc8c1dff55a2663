<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>access</name>
    <message>
        <source>This account is locked. An administrator or the shift supervisor can unlock it.</source>
        <translation>此账号已锁定。管理员或值班长可以解锁。</translation>
    </message>
    <message>
        <source>The second person has no account that may do this now.</source>
        <translation>第二人没有现在可以这样做的账号。</translation>
    </message>
    <message>
        <source>The second person must be somebody else.</source>
        <translation>第二人须是另一人。</translation>
    </message>
    <message>
        <source>This store has no accounts, so nobody is signed in here.</source>
        <translation>此库未设账号，这里没有人登录。</translation>
    </message>
    <message>
        <source>This store has no accounts: only a seat or the shift supervisor acts here.</source>
        <translation>此库未设账号：这里只有坐席或值班长可以操作。</translation>
    </message>
    <message>
        <source>A name has 1 to 40 letters, digits, Chinese characters or the signs . - and _, no blanks.</source>
        <translation>工号为 1 至 40 个字母、数字、汉字或 . - _，不含空格。</translation>
    </message>
    <message>
        <source>Name the seat in 1 to 40 characters.</source>
        <translation>请用 1 至 40 个字写明席位。</translation>
    </message>
    <message>
        <source>Name or secret is wrong. Nothing was changed; try again.</source>
        <translation>工号或口令不对。什么都没有改动，请再试。</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong secrets: this account takes none for another %n minute(s).</source>
        <translation>
            <numerusform>口令错误次数过多：此账号还有 %n 分钟不能登录。</numerusform>
        </translation>
    </message>
    <message>
        <source>This store has accounts. Sign in to act.</source>
        <translation>此库设有账号。请先登录再操作。</translation>
    </message>
    <message>
        <source>This account does not exist here. Sign in anew.</source>
        <translation>这里没有此账号。请重新登录。</translation>
    </message>
    <message>
        <source>Role or post of this account was changed meanwhile. Sign in anew.</source>
        <translation>此账号的角色或岗位其间已改。请重新登录。</translation>
    </message>
    <message>
        <source>Write the post as screens show it, in 1 to 40 characters.</source>
        <translation>请用 1 至 40 个字写明屏幕上显示的岗位。</translation>
    </message>
    <message>
        <source>The secret was not taken: it must be hashed before it is ordered.</source>
        <translation>口令未被接受：提交之前须先加密。</translation>
    </message>
    <message>
        <source>Write the reason in two characters at the least; it stays in the centre&apos;s log.</source>
        <translation>理由至少写两个字；它会留在中心日志里。</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;.</source>
        <translation>没有账号“%1”。</translation>
    </message>
    <message>
        <source>This is the last administrator; without one nobody could make or unlock an account. Make another first.</source>
        <translation>这是最后一名管理员；没有管理员就无人能建账号或解锁。请先另建一名。</translation>
    </message>
    <message>
        <source>It is so already; nothing would change.</source>
        <translation>已经如此，没有什么要改。</translation>
    </message>
    <message>
        <source>Choose the role of the account.</source>
        <translation>请选定账号的角色。</translation>
    </message>
    <message>
        <source>A device only looks on: its role is that of a viewer.</source>
        <translation>设备只看不动：角色须为查看。</translation>
    </message>
    <message>
        <source>The first account is an administrator&apos;s, who then makes the others.</source>
        <translation>第一个账号须是管理员，由其再建其他账号。</translation>
    </message>
    <message>
        <source>There is an account &quot;%1&quot; already.</source>
        <translation>账号“%1”已经有了。</translation>
    </message>
    <message>
        <source>Nobody changes a role or post of one&apos;s own; another administrator does.</source>
        <translation>不能改自己的角色和岗位，须由另一名管理员改。</translation>
    </message>
    <message>
        <source>Nobody unlocks an account of one&apos;s own.</source>
        <translation>不能给自己的账号解锁。</translation>
    </message>
    <message>
        <source>This is written by the system itself.</source>
        <translation>此项由系统自己写入。</translation>
    </message>
    <message>
        <source>This store has no accounts, so nobody signs in here.</source>
        <translation>此库未设账号，这里无人登录。</translation>
    </message>
    <message>
        <source>The time ends before it begins. Correct one of the two.</source>
        <translation>结束早于开始。请改正其中一个时间。</translation>
    </message>
    <message>
        <source>by the person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>闲置</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>被接管</translation>
    </message>
    <message>
        <source>device ended</source>
        <translation>设备已停</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Seat %1</source>
        <translation>席 %1</translation>
    </message>
    <message>
        <source>a name that nobody has</source>
        <translation>没有此工号</translation>
    </message>
    <message>
        <source>taken away as a file</source>
        <translation>已导出为文件</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Shift supervisor</source>
        <translation>值班长</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Keeper of rules</source>
        <translation>规则员</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Only a person does this, never the system.</source>
        <translation>此项只能由人来做，系统不能代做。</translation>
    </message>
    <message>
        <source>Nobody of this name is signed in here.</source>
        <translation>这里没有此人登录。</translation>
    </message>
    <message>
        <source>“%1” takes two: a second person who may do it gives name and secret.</source>
        <translation>“%1”须双人：由另一名有此权的人输入工号和口令。</translation>
    </message>
    <message>
        <source>“%1” takes two, and the role of the second person may not do it.</source>
        <translation>“%1”须双人，第二人的角色没有此权。</translation>
    </message>
    <message>
        <source>Look at wall, queue and map</source>
        <translation>看大屏、队列、地图</translation>
    </message>
    <message>
        <source>Look at reports and daily summaries</source>
        <translation>看报表和日报</translation>
    </message>
    <message>
        <source>Look at rules and what-if</source>
        <translation>看规则和推演</translation>
    </message>
    <message>
        <source>Look at duty and hand-over sheets</source>
        <translation>看勤务和交接班表</translation>
    </message>
    <message>
        <source>Look at the audit</source>
        <translation>看审计</translation>
    </message>
    <message>
        <source>Take down a report or suggestion</source>
        <translation>登记案件和建议</translation>
    </message>
    <message>
        <source>Import tables of other systems</source>
        <translation>导入其他系统的表格</translation>
    </message>
    <message>
        <source>One act to many cases</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Void a red case</source>
        <translation>作废红色</translation>
    </message>
    <message>
        <source>Find cases by a caller&apos;s last digits</source>
        <translation>按来电尾号查案</translation>
    </message>
    <message>
        <source>Show more than 20 callers in a shift</source>
        <translation>本班看来电人超过 20 次</translation>
    </message>
    <message>
        <source>Forget a caller for ever</source>
        <translation>销毁来电人</translation>
    </message>
    <message>
        <source>Print and export, masked</source>
        <translation>打印、导出（已遮蔽）</translation>
    </message>
    <message>
        <source>Issue daily summaries and hand-over sheets</source>
        <translation>印发日报、交接班表</translation>
    </message>
    <message>
        <source>Draft rules</source>
        <translation>起草规则</translation>
    </message>
    <message>
        <source>Bring rules into force</source>
        <translation>规则生效</translation>
    </message>
    <message>
        <source>Make, change and lock accounts</source>
        <translation>建账号、改角色、锁定</translation>
    </message>
    <message>
        <source>Export the audit</source>
        <translation>导出审计</translation>
    </message>
    <message>
        <source>Take care of the store: backup, restore, rebuild, share, keys</source>
        <translation>维护数据库：备份、恢复、重建、共享、密钥</translation>
    </message>
    <message>
        <source>Begin and end a drill</source>
        <translation>开始和结束演练</translation>
    </message>
    <message>
        <source>Take reports from the network: devices alone</source>
        <translation>从网络接收上报：仅限设备</translation>
    </message>
    <message>
        <source>Record an absence</source>
        <translation>登记缺勤</translation>
    </message>
    <message>
        <source>Record who is back</source>
        <translation>登记返岗</translation>
    </message>
    <message>
        <source>Change the roster of a shift</source>
        <translation>改班次名单</translation>
    </message>
    <message>
        <source>Record a patrol</source>
        <translation>登记巡查</translation>
    </message>
    <message>
        <source>Start a contingency plan</source>
        <translation>启动预案</translation>
    </message>
    <message>
        <source>Record that a call was answered</source>
        <translation>登记应答</translation>
    </message>
    <message>
        <source>Report a step of a plan</source>
        <translation>上报预案步骤</translation>
    </message>
    <message>
        <source>End a contingency plan</source>
        <translation>结束预案</translation>
    </message>
    <message>
        <source>Send out or call back vehicles and teams</source>
        <translation>调派和召回车辆队伍</translation>
    </message>
    <message>
        <source>Report a recurring post</source>
        <translation>上报固定岗</translation>
    </message>
    <message>
        <source>Call the roll</source>
        <translation>点名</translation>
    </message>
    <message>
        <source>Record an answer to the roll</source>
        <translation>登记点名应答</translation>
    </message>
    <message>
        <source>Report a point of the task map</source>
        <translation>上报挂图点位</translation>
    </message>
    <message>
        <source>Amend the rules in force</source>
        <translation>修改生效规则</translation>
    </message>
    <message>
        <source>Confirm the time</source>
        <translation>确认时间</translation>
    </message>
    <message>
        <source>Shelve an alarm</source>
        <translation>搁置告警</translation>
    </message>
    <message>
        <source>Take an alarm out of service</source>
        <translation>停用告警</translation>
    </message>
    <message>
        <source>Hear a shelved alarm again</source>
        <translation>恢复告警</translation>
    </message>
    <message>
        <source>Make an account</source>
        <translation>建账号</translation>
    </message>
    <message>
        <source>Change the role of an account</source>
        <translation>改角色</translation>
    </message>
    <message>
        <source>Lock an account</source>
        <translation>锁定账号</translation>
    </message>
    <message>
        <source>Unlock an account</source>
        <translation>解锁账号</translation>
    </message>
    <message>
        <source>Change one&apos;s own secret</source>
        <translation>改自己的口令</translation>
    </message>
    <message>
        <source>Sign in at a seat</source>
        <translation>登录席位</translation>
    </message>
    <message>
        <source>Unlock a seat, be a second person</source>
        <translation>解锁席位、作第二人</translation>
    </message>
    <message>
        <source>Leave a seat</source>
        <translation>离开席位</translation>
    </message>
    <message>
        <source>Read the audit; the log has it</source>
        <translation>查阅审计，留痕</translation>
    </message>
    <message>
        <source>“%1”: no person may do this.</source>
        <translation>“%1”：任何人都不可做。</translation>
    </message>
    <message>
        <source>“%1”: your role may not do this. Who may: %2.</source>
        <translation>“%1”：您的角色没有此权。可以做的有：%2。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>看</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>Callers</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Rules and accounts</source>
        <translation>规则和账号</translation>
    </message>
    <message>
        <source>The crew of a drill acts in the store of a drill alone.</source>
        <translation>演练人员只能在演练库里操作。</translation>
    </message>
    <message>
        <source>The ticket is not good any more, or somebody else&apos;s. Start again at the window.</source>
        <translation>凭条已失效，或不是本人的。请在窗口里重新开始。</translation>
    </message>
    <message>
        <source>The ticket was not taken: its digest must be ordered, and nothing else.</source>
        <translation>凭条未被接受：只能提交它的摘要。</translation>
    </message>
    <message>
        <source>Forms are handed to a person who can sign in.</source>
        <translation>表单只能移交给能登录的人。</translation>
    </message>
    <message>
        <source>They are this person&apos;s already.</source>
        <translation>本来就是此人的。</translation>
    </message>
    <message>
        <source>There is no half-typed form to hand on.</source>
        <translation>没有可移交的半填表单。</translation>
    </message>
    <message>
        <source>There is no form to take.</source>
        <translation>没有可接收的表单。</translation>
    </message>
    <message>
        <source>for one program, until %1</source>
        <translation>给一个程序，%1 前有效</translation>
    </message>
    <message>
        <source>those of %1</source>
        <translation>%1 的</translation>
    </message>
    <message numerus="yes">
        <source>%n form(s)</source>
        <translation>
            <numerusform>%n 张表单</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: nobody decides on what he asked for himself. Somebody else of your role may.</source>
        <translation>“%1”：自己申请的自己不能定，请另一位有此权限的人定。</translation>
    </message>
    <message>
        <source>See which seats have a case open</source>
        <translation>查看哪些席位打开了案件</translation>
    </message>
    <message>
        <source>Take over a case that another seat is writing in</source>
        <translation>接手其他席位正在填写的案件</translation>
    </message>
    <message>
        <source>End the hall&apos;s wall</source>
        <translation>结束大屏</translation>
    </message>
    <message>
        <source>Hand on parked calls of somebody who is away</source>
        <translation>移交不在席者停放的来电</translation>
    </message>
    <message>
        <source>Let one program act in one&apos;s own name</source>
        <translation>让一个程序以本人名义操作</translation>
    </message>
    <message>
        <source>Hand one&apos;s own half-typed forms on</source>
        <translation>移交自己半填的表单</translation>
    </message>
    <message>
        <source>Take forms that were handed on</source>
        <translation>接收移交来的表单</translation>
    </message>
    <message>
        <source>Show a case or a grid on the hall&apos;s wall</source>
        <translation>在大屏上显示案件或网格</translation>
    </message>
    <message>
        <source>Record who is at the post</source>
        <translation>登记到岗</translation>
    </message>
    <message>
        <source>Have two people swap jobs</source>
        <translation>安排两人互换岗位</translation>
    </message>
    <message>
        <source>End a swap of jobs</source>
        <translation>结束岗位互换</translation>
    </message>
    <message>
        <source>Write the hand-over sheet</source>
        <translation>草拟交接单</translation>
    </message>
    <message>
        <source>Amend a line of the hand-over</source>
        <translation>改交接条目</translation>
    </message>
    <message>
        <source>Add a line to the hand-over</source>
        <translation>补交接条目</translation>
    </message>
    <message>
        <source>Tick or ask about a line of the hand-over</source>
        <translation>核、问交接条目</translation>
    </message>
    <message>
        <source>Sign the hand-over of the shift</source>
        <translation>交班签名</translation>
    </message>
    <message>
        <source>Sign for taking the shift over</source>
        <translation>接班签名</translation>
    </message>
    <message>
        <source>Correct a signed hand-over</source>
        <translation>更正已签的交接单</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Rows</source>
        <translation>选行</translation>
    </message>
    <message>
        <source>Go through the rows; PgUp, PgDn, Home and End jump.</source>
        <translation>逐行移动；PgUp、PgDn、Home、End 跳转。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Go into the case file of the selected row.</source>
        <translation>进入所选案件的详情。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the queue; close what was opened.</source>
        <translation>返回队列，关闭已打开的内容。</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>换面板</translation>
    </message>
    <message>
        <source>Go to the next panel.</source>
        <translation>转到下一个面板。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Select the next case that waits for acceptance.</source>
        <translation>选中下一件待签收案件。</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Clear every filter and the search.</source>
        <translation>清除全部筛选和搜索。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>File the report: it gets its level and its deadlines.</source>
        <translation>上报立案，确定等级和时限。</translation>
    </message>
    <message>
        <source>Have verified</source>
        <translation>送核实</translation>
    </message>
    <message>
        <source>Have somebody look whether it exists, before filing.</source>
        <translation>立案前派人核实是否属实。</translation>
    </message>
    <message>
        <source>It exists</source>
        <translation>核实属实</translation>
    </message>
    <message>
        <source>The look before filing found it.</source>
        <translation>立案前核实，情况属实。</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>核实不属实</translation>
    </message>
    <message>
        <source>The look before filing did not find it.</source>
        <translation>立案前核实，情况不属实。</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>Give the case to a department and its unit.</source>
        <translation>将案件派给部门及其单元。</translation>
    </message>
    <message>
        <source>Redispatch</source>
        <translation>改派</translation>
    </message>
    <message>
        <source>Give the case to another department; asks once.</source>
        <translation>将案件改派其他部门，须确认一次。</translation>
    </message>
    <message>
        <source>Add helper</source>
        <translation>增派协同</translation>
    </message>
    <message>
        <source>Call a second department to help the responsible one.</source>
        <translation>增派一个部门协同主责部门。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Take the selected case; stamps seat and time and stops the blinking.</source>
        <translation>签收所选案件，记下坐席和时间，停止闪烁。</translation>
    </message>
    <message>
        <source>On scene</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Somebody is on the scene.</source>
        <translation>记录人员已到场。</translation>
    </message>
    <message>
        <source>Send to check</source>
        <translation>送核查</translation>
    </message>
    <message>
        <source>The handling is done; say what was done and send it to the check.</source>
        <translation>处置完毕，填写处置情况后送核查。</translation>
    </message>
    <message>
        <source>Order check</source>
        <translation>下达核查</translation>
    </message>
    <message>
        <source>Have somebody look whether it is fixed.</source>
        <translation>派人核查是否整改到位。</translation>
    </message>
    <message>
        <source>Check passed</source>
        <translation>核查通过</translation>
    </message>
    <message>
        <source>The check found it fixed.</source>
        <translation>核查结果为整改到位。</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>返工</translation>
    </message>
    <message>
        <source>The check found it not fixed; back to the same department.</source>
        <translation>核查未整改到位，退给原部门返工。</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>回退重派</translation>
    </message>
    <message>
        <source>The department gives the case back, with a reason; it is dispatched anew.</source>
        <translation>部门退回案件并填写事由，重新派单。</translation>
    </message>
    <message>
        <source>Close case</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Close the case; asks once.</source>
        <translation>案件结案，须确认一次。</translation>
    </message>
    <message>
        <source>Revisit</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Note how ringing the caller back went.</source>
        <translation>记录回访来电人的情况。</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Note how satisfied the caller is.</source>
        <translation>记录来电人的满意度。</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Void the report, with a reason.</source>
        <translation>作废上报，填写事由。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>并案</translation>
    </message>
    <message>
        <source>Merge the case into a similar one.</source>
        <translation>将案件并入同类案件。</translation>
    </message>
    <message>
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Remind the department.</source>
        <translation>提醒主责部门。</translation>
    </message>
    <message>
        <source>Supervise</source>
        <translation>转督办</translation>
    </message>
    <message>
        <source>Put the case under the supervisor&apos;s eye.</source>
        <translation>将案件列入值班长督办。</translation>
    </message>
    <message>
        <source>Ask for time</source>
        <translation>申请延时</translation>
    </message>
    <message>
        <source>Ask the supervisor for a later deadline.</source>
        <translation>向值班长申请延长时限。</translation>
    </message>
    <message>
        <source>Grant time</source>
        <translation>同意延时</translation>
    </message>
    <message>
        <source>Refuse time</source>
        <translation>退回延时</translation>
    </message>
    <message>
        <source>Turn the later deadline down, with a reason.</source>
        <translation>退回延时申请，填写事由。</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Stop the clock, with a reason; asks once.</source>
        <translation>停表并填写事由，须确认一次。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Let the clock run again.</source>
        <translation>恢复计时。</translation>
    </message>
    <message>
        <source>Change level</source>
        <translation>调级</translation>
    </message>
    <message>
        <source>Set another level by hand, with a reason; asks once.</source>
        <translation>人工调整等级并填写事由，须确认一次。</translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation>附图</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the caller&apos;s number for 30 seconds; the reason is logged.</source>
        <translation>显示来电人电话 30 秒，事由留痕。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Write a note that stays with the case.</source>
        <translation>写一条记录，随案件留存。</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>登记案件</translation>
    </message>
    <message>
        <source>Take down a new report.</source>
        <translation>登记一件新上报。</translation>
    </message>
    <message>
        <source>First advice</source>
        <translation>建议一</translation>
    </message>
    <message>
        <source>Pick the first suggestion.</source>
        <translation>选用第一条建议。</translation>
    </message>
    <message>
        <source>Second advice</source>
        <translation>建议二</translation>
    </message>
    <message>
        <source>Pick the second suggestion.</source>
        <translation>选用第二条建议。</translation>
    </message>
    <message>
        <source>Third advice</source>
        <translation>建议三</translation>
    </message>
    <message>
        <source>Pick the third suggestion.</source>
        <translation>选用第三条建议。</translation>
    </message>
    <message>
        <source>Dispatch as picked</source>
        <translation>按选中派单</translation>
    </message>
    <message>
        <source>Dispatch to the picked suggestion, or submit the open form.</source>
        <translation>按选中的建议派单，或提交打开的表单。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take the last order back, within 10 seconds.</source>
        <translation>10 秒内撤销上一操作。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Large map</source>
        <translation>大图</translation>
    </message>
    <message>
        <source>Show the case&apos;s place on the map page.</source>
        <translation>在地图页显示案件位置。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Choose what the map shows.</source>
        <translation>选择地图显示的内容。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Bring cases in from a CSV or XLSX file.</source>
        <translation>从 CSV 或 XLSX 文件导入案件。</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部按键</translation>
    </message>
    <message>
        <source>List every key.</source>
        <translation>列出全部按键。</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Fill the screen, or give it back.</source>
        <translation>进入或退出全屏。</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Taken back within 10 seconds</source>
        <translation>10 秒内撤销</translation>
    </message>
    <message>
        <source>Show red cases only, or as well; again to leave them out.</source>
        <translation>只看红色，或加看红色；再按去掉。</translation>
    </message>
    <message>
        <source>Show orange cases only, or as well; again to leave them out.</source>
        <translation>只看橙色，或加看橙色；再按去掉。</translation>
    </message>
    <message>
        <source>Show yellow cases only, or as well; again to leave them out.</source>
        <translation>只看黄色，或加看黄色；再按去掉。</translation>
    </message>
    <message>
        <source>Show blue cases only, or as well; again to leave them out.</source>
        <translation>只看蓝色，或加看蓝色；再按去掉。</translation>
    </message>
    <message>
        <source>Show green cases only, or as well; again to leave them out.</source>
        <translation>只看绿色，或加看绿色；再按去掉。</translation>
    </message>
    <message>
        <source>Go to the daily summary, to print or save it.</source>
        <translation>到报表页，打印或保存日报。</translation>
    </message>
    <message>
        <source>Next to accept</source>
        <translation>下一待签收</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>合并行</translation>
    </message>
    <message>
        <source>In a flood: show the cases of a row with +n one by one, or as one row again.</source>
        <translation>案件集中涌入时，展开或收起带 +n 的合并行。</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Silence the sounds for five minutes; again ends the silence.</source>
        <translation>静音 5 分钟，再按恢复声音。</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>值守台</translation>
    </message>
    <message>
        <source>Go to the desk.</source>
        <translation>转到值守台。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Go to the map.</source>
        <translation>转到地图。</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Go to the reports.</source>
        <translation>转到报表。</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>Go to the hall’s wall; Esc leads back.</source>
        <translation>转到大屏，按 Esc 返回。</translation>
    </message>
    <message>
        <source>Move map</source>
        <translation>移动地图</translation>
    </message>
    <message>
        <source>Move the map and zoom it; Home shows all of it.</source>
        <translation>移动和缩放地图，Home 显示全图。</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Show the summary of the day before.</source>
        <translation>显示前一天的日报。</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Show the summary of the day after.</source>
        <translation>显示后一天的日报。</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>重新统计</translation>
    </message>
    <message>
        <source>Count the figures of the day again.</source>
        <translation>重新统计当日数据。</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Fit the whole page, then its width.</source>
        <translation>显示整页，再按显示页宽。</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Show the page larger.</source>
        <translation>放大页面。</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show the page smaller.</source>
        <translation>缩小页面。</translation>
    </message>
    <message>
        <source>Save figures</source>
        <translation>存数据</translation>
    </message>
    <message>
        <source>Save the figures of the day as JSON.</source>
        <translation>将当日数据存为 JSON。</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>存 PDF</translation>
    </message>
    <message>
        <source>Save the pages as PDF.</source>
        <translation>将页面存为 PDF。</translation>
    </message>
    <message>
        <source>Desk, lists</source>
        <translation>值守台列表</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全部页面</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>先行联系</translation>
    </message>
    <message>
        <source>Note that the caller was rung back before anything else.</source>
        <translation>记录已先回电联系来电人。</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>知悉</translation>
    </message>
    <message>
        <source>The supervisor has seen the red case.</source>
        <translation>值班长已知悉红色案件。</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Say who handles a returned case; binding for everybody.</source>
        <translation>裁定回退案件由谁处置，对各方有约束力。</translation>
    </message>
    <message>
        <source>Consult</source>
        <translation>会商</translation>
    </message>
    <message>
        <source>Call the departments together over a hard case.</source>
        <translation>就疑难案件召集部门会商。</translation>
    </message>
    <message>
        <source>Record plan</source>
        <translation>定方案</translation>
    </message>
    <message>
        <source>Write down what the consultation agreed; handling may begin.</source>
        <translation>记下会商方案，随后可处置。</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Make a part of the case a case of its own.</source>
        <translation>把案件的一部分立为另一件。</translation>
    </message>
    <message>
        <source>Undo merge</source>
        <translation>解并</translation>
    </message>
    <message>
        <source>Let a merged case stand on its own again.</source>
        <translation>让并入的案件重新单独办理。</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Give the case to the police or a neighbour town; its identity and both clocks stay.</source>
        <translation>移交公安或邻镇；案件身份和两边时限都保留。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>接回</translation>
    </message>
    <message>
        <source>Take the case back from where it was handed over to.</source>
        <translation>从移交的一方接回案件。</translation>
    </message>
    <message>
        <source>Today&apos;s rules</source>
        <translation>按现规</translation>
    </message>
    <message>
        <source>Count deadlines and level anew by today&apos;s rules; asks once.</source>
        <translation>按现行规则重算时限和等级；会确认一次。</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Appeal against the verdict in the statistics; once.</source>
        <translation>对统计结论申诉，只能一次。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Give one of the two words on the appeal.</source>
        <translation>作为两名复核人之一给出意见。</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>各率</translation>
    </message>
    <message>
        <source>Show the rates of a period, each with its denominator.</source>
        <translation>显示一段时间的各率，每项带分母。</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>推演</translation>
    </message>
    <message>
        <source>Go to past days under other rules.</source>
        <translation>转到推演：用别的规则重走过去几天。</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>推演</translation>
    </message>
    <message>
        <source>Replay the days under the chosen rulebooks.</source>
        <translation>按选定的规则重走这些天。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the replay that runs.</source>
        <translation>停止正在进行的推演。</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>勤务</translation>
    </message>
    <message>
        <source>Go to people, patrols, plans and resources.</source>
        <translation>转到人员、巡查、预案和资源。</translation>
    </message>
    <message>
        <source>Record absence</source>
        <translation>登记缺勤</translation>
    </message>
    <message>
        <source>Note who is away and why; new work goes to the stand-in.</source>
        <translation>登记谁不在岗和原因；新任务转由替岗承接。</translation>
    </message>
    <message>
        <source>End absence</source>
        <translation>登记返岗</translation>
    </message>
    <message>
        <source>Somebody is back at work.</source>
        <translation>登记某岗位已返岗。</translation>
    </message>
    <message>
        <source>Change roster</source>
        <translation>调整排班</translation>
    </message>
    <message>
        <source>Set how many people of a department a shift has at a unit.</source>
        <translation>设定某班次某单元某部门的人数。</translation>
    </message>
    <message>
        <source>Record patrol</source>
        <translation>登记巡查</translation>
    </message>
    <message>
        <source>Note a patrol that was walked, driven or done by video.</source>
        <translation>登记一次步巡、车巡或视频巡查。</translation>
    </message>
    <message>
        <source>Start plan</source>
        <translation>启动预案</translation>
    </message>
    <message>
        <source>Start a contingency plan, as an exercise or for real; asks once.</source>
        <translation>启动预案，演练或实战；需确认一次。</translation>
    </message>
    <message>
        <source>Answer call</source>
        <translation>登记应答</translation>
    </message>
    <message>
        <source>Note which contact has answered the call of a running plan.</source>
        <translation>登记哪位联系人应答了预案呼叫。</translation>
    </message>
    <message>
        <source>Report step</source>
        <translation>完成步骤</translation>
    </message>
    <message>
        <source>Note that a step of a running plan is done.</source>
        <translation>登记预案的一个步骤已完成。</translation>
    </message>
    <message>
        <source>End plan</source>
        <translation>结束预案</translation>
    </message>
    <message>
        <source>End a running plan with its outcome; asks once.</source>
        <translation>写明结果，结束运行中的预案；需确认一次。</translation>
    </message>
    <message>
        <source>Move resource</source>
        <translation>调度资源</translation>
    </message>
    <message>
        <source>Send out a vehicle or a drone, have it back, or note that it is broken.</source>
        <translation>派出、收回车辆或无人机，或登记故障。</translation>
    </message>
    <message>
        <source>Report post</source>
        <translation>登记定点岗</translation>
    </message>
    <message>
        <source>Note whether a recurring post is manned.</source>
        <translation>登记定点岗是否有人值守。</translation>
    </message>
    <message>
        <source>Call roll</source>
        <translation>点名</translation>
    </message>
    <message>
        <source>Call everybody who is on duty; the missing are listed. Asks once.</source>
        <translation>对所有在岗岗位点名，未应到者列出；需确认一次。</translation>
    </message>
    <message>
        <source>Tick answer</source>
        <translation>登记应到</translation>
    </message>
    <message>
        <source>Note who has answered the roll call.</source>
        <translation>登记谁已应到。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Go to the centre&apos;s rules: limits, levels and routing.</source>
        <translation>到中心的规则页：时限、等级、派单。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>施行</translation>
    </message>
    <message>
        <source>Apply the edited rules with a reason; asks once.</source>
        <translation>写明理由后施行改好的规则；先问一次。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add a rule above the current one.</source>
        <translation>在当前规则上方新增一条。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The current rule once more below itself.</source>
        <translation>在下方再放一条与当前相同的规则。</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Take the current rule out.</source>
        <translation>删去当前规则。</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move the current rule up: the first that matches applies.</source>
        <translation>上移当前规则：自上而下先符合的先用。</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move the current rule down.</source>
        <translation>下移当前规则。</translation>
    </message>
    <message>
        <source>Undo edit</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take the last edit of the rules back.</source>
        <translation>撤回对规则的最近一处修改。</translation>
    </message>
    <message>
        <source>Redo edit</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Make the edit again that was taken back.</source>
        <translation>重做刚撤回的修改。</translation>
    </message>
    <message>
        <source>Report task</source>
        <translation>登记任务</translation>
    </message>
    <message>
        <source>Note that a point of the task map is done, or that it is not.</source>
        <translation>登记挂图任务点已完成或未完成。</translation>
    </message>
    <message>
        <source>Ask for footage</source>
        <translation>调阅监控</translation>
    </message>
    <message>
        <source>Ask the police to look back through video of a place and time.</source>
        <translation>请公安回看某地某时段的监控。</translation>
    </message>
    <message>
        <source>Footage</source>
        <translation>回看结果</translation>
    </message>
    <message>
        <source>Write down what the footage shows.</source>
        <translation>填写监控回看的结果。</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>人民建议</translation>
    </message>
    <message>
        <source>Go to the citizens&apos; suggestions.</source>
        <translation>到人民建议页。</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>收集</translation>
    </message>
    <message>
        <source>Take down what a citizen suggests.</source>
        <translation>登记市民提出的建议。</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>The suggestion was studied.</source>
        <translation>该建议已研究。</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>转送</translation>
    </message>
    <message>
        <source>Give the suggestion to the department that is to look at it.</source>
        <translation>把建议转给研究办理的部门。</translation>
    </message>
    <message>
        <source>Adopt or not</source>
        <translation>采纳与否</translation>
    </message>
    <message>
        <source>Record whether it is adopted, partly adopted or not, with the reason.</source>
        <translation>记录采纳、部分采纳或不采纳，并写明理由。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Record the answer that the citizen gets; the suggestion ends with it.</source>
        <translation>记录给市民的答复；建议就此办结。</translation>
    </message>
    <message>
        <source>Give a grid</source>
        <translation>定网格</translation>
    </message>
    <message>
        <source>Say which grid a case belongs to that lies outside all of them; its clocks start.</source>
        <translation>给网格外的案件定网格，时限从这时起走。</translation>
    </message>
    <message>
        <source>Add a picture to the case: choose, paste or drag it.</source>
        <translation>给案件附上照片：选择、粘贴或拖入。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Speak the other language from now on: Chinese or English.</source>
        <translation>从现在起改用另一种语言：中文或英文。</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>Go back to the first screen: another town, a drill, an import.</source>
        <translation>回到起始页：换地方、演练、导入。</translation>
    </message>
    <message>
        <source>Call back later</source>
        <translation>约定回电</translation>
    </message>
    <message>
        <source>Promise the caller to ring back at a time; it stands among what you owe.</source>
        <translation>和来电人约好回电时间，列在“我欠的”里。</translation>
    </message>
    <message>
        <source>Called again</source>
        <translation>又来电</translation>
    </message>
    <message>
        <source>Somebody calls about this case once more: counted, and no new case.</source>
        <translation>有人再次来电反映此案：计数，不立新案。</translation>
    </message>
    <message>
        <source>Undo call</source>
        <translation>撤来电</translation>
    </message>
    <message>
        <source>The newest call about this case was about something else.</source>
        <translation>最近一次来电说的是另一件事。</translation>
    </message>
    <message>
        <source>Select on</source>
        <translation>连选</translation>
    </message>
    <message>
        <source>Select the rows that you go through; with the mouse Shift selects up to a row, and Ctrl a row by itself.</source>
        <translation>走过的行都选中；用鼠标时，按住 Shift 选到这一行，按住 Ctrl 单选或不选一行。</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选行</translation>
    </message>
    <message>
        <source>Select the row, or no longer: what is done then is done to all selected cases; Esc selects none.</source>
        <translation>选中这一行，或不再选：之后的操作作用于所有选中的案件；Esc 清除选择。</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Select every row that the filter lets through.</source>
        <translation>选中筛选后的所有行。</translation>
    </message>
    <message>
        <source>Search by number, words, place, element code, grid or department, also by pinyin; four digits find a caller&apos;s cases. Enter looks through all stored cases.</source>
        <translation>按编号、文字、地点、要素编码、网格或部门搜索，也可用拼音；四位数字查来电人的案件。Enter 搜索库中全部案件。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Type what is to be done: an act in words or by its first letters, then what it asks for.</source>
        <translation>输入要做的事：操作名或首字母，再输入它要的内容。</translation>
    </message>
    <message>
        <source>Next column</source>
        <translation>右一列</translation>
    </message>
    <message>
        <source>Order the list by the next column to the right; a click on a heading orders by its column.</source>
        <translation>列表改按右边一列排序；点列名就按那一列排。</translation>
    </message>
    <message>
        <source>Column before</source>
        <translation>左一列</translation>
    </message>
    <message>
        <source>Order the list by the next column to the left.</source>
        <translation>列表改按左边一列排序。</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>倒序</translation>
    </message>
    <message>
        <source>Turn the order of the list round; what is the same stays by level and time left.</source>
        <translation>列表反过来排；相同的仍按等级和剩余时限。</translation>
    </message>
    <message>
        <source>Usual order</source>
        <translation>默认顺序</translation>
    </message>
    <message>
        <source>Order the list by level and time left again; Esc in the list does so, too.</source>
        <translation>列表恢复按等级、剩余时限排序；在列表里按 Esc 也行。</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>加宽</translation>
    </message>
    <message>
        <source>Make the column by which the list is ordered wider.</source>
        <translation>加宽排序的那一列。</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>收窄</translation>
    </message>
    <message>
        <source>Make the column by which the list is ordered narrower.</source>
        <translation>收窄排序的那一列。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>选列</translation>
    </message>
    <message>
        <source>Choose which columns the list has.</source>
        <translation>选列表显示哪些列。</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>存视图</translation>
    </message>
    <message>
        <source>Keep the filter and the order of the list under a name.</source>
        <translation>把列表的筛选和顺序存为一个视图。</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>下一视图</translation>
    </message>
    <message>
        <source>Show the next of the named views.</source>
        <translation>显示下一个视图。</translation>
    </message>
    <message>
        <source>View before</source>
        <translation>上一视图</translation>
    </message>
    <message>
        <source>Show the named view before.</source>
        <translation>显示上一个视图。</translation>
    </message>
    <message>
        <source>Same matter</source>
        <translation>同一件事</translation>
    </message>
    <message>
        <source>The call is about the outlined case: counted there, no new case; can be taken back for 10 seconds.</source>
        <translation>来电说的就是框出的案件：并入计数，不立新案；10 秒内可撤。</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排看</translation>
    </message>
    <message>
        <source>Show the call beside the case that it may be about; again to go back.</source>
        <translation>把来电与可能同一件的案件并排显示；再按返回。</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>停放</translation>
    </message>
    <message>
        <source>Put the half-typed call on the tray and be free for another.</source>
        <translation>把登记一半的来电放到托盘上，腾出手接下一个。</translation>
    </message>
    <message>
        <source>Place on map</source>
        <translation>点图取址</translation>
    </message>
    <message>
        <source>Take the place from the small map: a click, or the arrows and Enter.</source>
        <translation>在小地图上取地点：点击，或用方向键再按 Enter。</translation>
    </message>
    <message>
        <source>Fetch call</source>
        <translation>取回停放</translation>
    </message>
    <message>
        <source>Take the call back that was parked first; an open one goes on the tray instead.</source>
        <translation>取回最早停放的来电；正开着的放到托盘上。</translation>
    </message>
    <message>
        <source>What was not done</source>
        <translation>只选未做</translation>
    </message>
    <message>
        <source>After something was done to many cases: select those that it was not done to.</source>
        <translation>批量之后，只选中没有做成的案件。</translation>
    </message>
    <message>
        <source>What I owe</source>
        <translation>我欠的</translation>
    </message>
    <message>
        <source>Show the call-backs, revisits, returned cases and answers that are yours; again to leave.</source>
        <translation>列出本人的回电、回访、退件和已到的答复，再按返回。</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>本席告警</translation>
    </message>
    <message>
        <source>Show what flashed or sounded at this seat and what nobody here has acknowledged; again to leave.</source>
        <translation>列出在本席闪过、响过和还没有人确认的告警；再按一次离开。</translation>
    </message>
    <message>
        <source>Acknowledge alarm</source>
        <translation>确认告警</translation>
    </message>
    <message>
        <source>Acknowledge the alarm at this seat; a red or orange case that waits is accepted by it.</source>
        <translation>在本席确认这条告警；待签收的红色、橙色案件是签收。</translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>全部确认</translation>
    </message>
    <message>
        <source>Acknowledge every alarm at this seat but red cases that wait.</source>
        <translation>确认本席全部告警，待签收的红色案件除外。</translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Silence the alarm for 30 minutes, with a reason; never past the end of the shift without the shift supervisor.</source>
        <translation>写明原因，静默 30 分钟；不过本班结束，值班长搁置的除外。</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Silence the alarm, with a reason, until the shift supervisor puts it back.</source>
        <translation>写明原因，静默到值班长恢复为止。</translation>
    </message>
    <message>
        <source>Kind out of service</source>
        <translation>停用同类</translation>
    </message>
    <message>
        <source>Silence every alarm of this kind, with a reason, until the shift supervisor puts it back; never red.</source>
        <translation>写明原因，这一类全部静默，到值班长恢复为止；红色不能停用。</translation>
    </message>
    <message>
        <source>Hear again</source>
        <translation>恢复告警</translation>
    </message>
    <message>
        <source>End the silence of a shelved alarm, or put it back into service.</source>
        <translation>结束搁置，或恢复停用的告警。</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐条</translation>
    </message>
    <message>
        <source>Show the alarms of a row with +n one by one, or as one row again.</source>
        <translation>展开或收起带 +n 的告警行。</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Go to accounts, rights and who did what.</source>
        <translation>到账号、权限和审计页。</translation>
    </message>
    <message>
        <source>Search records</source>
        <translation>查记录</translation>
    </message>
    <message>
        <source>Search who did what by account, case, act or reason; Enter looks.</source>
        <translation>按工号、案号、动作、理由查谁做了什么；按回车查。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重看</translation>
    </message>
    <message>
        <source>Read the records again; the log has it.</source>
        <translation>重读记录，日志记一条。</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Show the next older records below.</source>
        <translation>往下接着显示更早的记录。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save the records that match as CSV or JSON, with the anchor; the log has it.</source>
        <translation>把符合的记录存为 CSV 或 JSON，带锚，日志记一条。</translation>
    </message>
    <message>
        <source>Make account</source>
        <translation>建账号</translation>
    </message>
    <message>
        <source>Make an account for a person or a device.</source>
        <translation>为人或设备建账号。</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>改角色</translation>
    </message>
    <message>
        <source>Give the chosen account another role or post.</source>
        <translation>给所选账号改角色或岗位。</translation>
    </message>
    <message>
        <source>Lock account</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock the chosen account or unlock it, with a reason.</source>
        <translation>锁定或解锁所选账号，要写理由。</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁席</translation>
    </message>
    <message>
        <source>Lock the seat: only counts are shown until its person, or another, gives the secret. Sounds go on.</source>
        <translation>锁上本席：只见件数，直到本人或他人输入口令；声响照常。</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>换人接席</translation>
    </message>
    <message>
        <source>Take a locked seat over: its cases stay, what the person before half typed stays that person&apos;s.</source>
        <translation>接过锁着的席位：案件随席走，前一位半填的归本人。</translation>
    </message>
    <message>
        <source>Desk, new case</source>
        <translation>值守台，来电登记</translation>
    </message>
    <message>
        <source>Locked seat</source>
        <translation>锁着的席位</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>遗忘</translation>
    </message>
    <message>
        <source>Destroy the caller&apos;s name and number in this case; nobody brings them back.</source>
        <translation>销毁本案来电人的姓名和电话，谁也找不回来。</translation>
    </message>
    <message>
        <source>%1 at seat %2</source>
        <translation>%1（席位 %2）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 is writing since %2; free at %3 or when it leaves.</source>
        <translation>%1 自 %2 起正在填写；%3 或其离开后可用。</translation>
    </message>
    <message>
        <source>%1 took over at %2.</source>
        <translation>%1 已于 %2 接手。</translation>
    </message>
    <message>
        <source>Also open at %1</source>
        <translation>%1 也打开了此案</translation>
    </message>
    <message>
        <source>Ask level</source>
        <translation>申请调级</translation>
    </message>
    <message>
        <source>Ask the supervisor for another level, with a reason.</source>
        <translation>请值班长调级，写事由。</translation>
    </message>
    <message>
        <source>Ask redispatch</source>
        <translation>申请改派</translation>
    </message>
    <message>
        <source>Ask the supervisor to give the case to another department, with a reason.</source>
        <translation>请值班长把案件改派给别的部门，写事由。</translation>
    </message>
    <message>
        <source>Ask to suspend</source>
        <translation>申请挂起</translation>
    </message>
    <message>
        <source>Ask the supervisor to stop the clock, with a reason.</source>
        <translation>请值班长停表，写事由。</translation>
    </message>
    <message>
        <source>Ask to void</source>
        <translation>申请作废</translation>
    </message>
    <message>
        <source>Ask the supervisor to void the filed case, with a reason.</source>
        <translation>请值班长作废已立案的案件，写事由。</translation>
    </message>
    <message>
        <source>Refuse request</source>
        <translation>退回申请</translation>
    </message>
    <message>
        <source>Turn down what a seat asked the supervisor for, with a reason.</source>
        <translation>退回坐席向值班长提出的申请，写事由。</translation>
    </message>
    <message>
        <source>Reply to it</source>
        <translation>督办回复</translation>
    </message>
    <message>
        <source>Write down what the department says to the supervision.</source>
        <translation>登记部门对督办的回复。</translation>
    </message>
    <message>
        <source>On wall</source>
        <translation>上墙</translation>
    </message>
    <message>
        <source>Show the case, or the map&apos;s chosen grid, on the hall’s wall for 15 minutes; again to take it back.</source>
        <translation>把案件或地图上所选的网格送上大屏 15 分钟；再按一次收回。</translation>
    </message>
    <message>
        <source>At the post</source>
        <translation>登记到岗</translation>
    </message>
    <message>
        <source>Note that somebody of the shift is at the post, and since when.</source>
        <translation>登记本班某人已到岗，以及何时到岗。</translation>
    </message>
    <message>
        <source>Swap jobs</source>
        <translation>互换岗位</translation>
    </message>
    <message>
        <source>Let two people do each other&apos;s job until a moment; new work follows.</source>
        <translation>让两人互换岗位到某一时刻；新任务随之改派。</translation>
    </message>
    <message>
        <source>End swap</source>
        <translation>结束互换</translation>
    </message>
    <message>
        <source>Both go back to their own jobs before the time.</source>
        <translation>两人提前回到各自的岗位。</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Go to the supervisor&apos;s board: who has what, and what waits for a word.</source>
        <translation>到值班长看板：谁手里有什么，什么在等审批。</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Agree to the chosen request: the form of what was asked opens, filled in.</source>
        <translation>同意选中的申请：打开所申请操作的表单，内容已填好。</translation>
    </message>
    <message>
        <source>Turn down</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Turn the chosen request down, with a reason.</source>
        <translation>退回选中的申请，写事由。</translation>
    </message>
    <message>
        <source>Put the chosen case under supervision, or once more when it was answered for.</source>
        <translation>督办选中的案件；已回复的可再次督办。</translation>
    </message>
    <message>
        <source>Write reply</source>
        <translation>登记回复</translation>
    </message>
    <message>
        <source>Write down what the department says to the chosen supervision.</source>
        <translation>登记部门对选中督办的回复。</translation>
    </message>
    <message>
        <source>Give the chosen case to another department, or drag its mark there; asks once.</source>
        <translation>把选中的案件改派给别的部门，或把图形拖过去；问一次。</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Go to the change of shift: what is handed over, and both signatures.</source>
        <translation>到交接班页：交什么，双方签名。</translation>
    </message>
    <message>
        <source>Tick, next</source>
        <translation>核下条</translation>
    </message>
    <message>
        <source>Tick the line as who takes over, and go to the next; on a ticked line take the tick back.</source>
        <translation>接班核这一条并看下一条；已核的再按则退回未核。</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>问</translation>
    </message>
    <message>
        <source>Ask about the line; who hands over answers by its words.</source>
        <translation>对这一条提问；交班改说明作答。</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>改说明</translation>
    </message>
    <message>
        <source>Put other words in the line; it is to be ticked, and the sheet to be signed, again.</source>
        <translation>改这一条的说明；该条要重核，单子要重签。</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>补一条</translation>
    </message>
    <message>
        <source>Add a line that the console does not know of.</source>
        <translation>补一条系统不知道的事。</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Sign the sheet: first who hands over, then, with every line ticked, who takes over.</source>
        <translation>签交接单：先交班，核满后接班。</translation>
    </message>
    <message>
        <source>Write anew</source>
        <translation>重新草拟</translation>
    </message>
    <message>
        <source>Write the sheet as things stand now; what people amended or added stays.</source>
        <translation>按现状重写交接单；改过和补的保留。</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Say what was not so on the chosen earlier sheet; the sheet itself stays.</source>
        <translation>说明选中的那份哪里不对；原单不动。</translation>
    </message>
    <message>
        <source>Print sheet</source>
        <translation>打印单</translation>
    </message>
    <message>
        <source>Save the sheet, or the chosen earlier one, as one A4 page.</source>
        <translation>把交接单或选中的旧单存成一页 A4。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Back to the desk; the sheet waits as it is.</source>
        <translation>回值守台；单子先放着，不丢。</translation>
    </message>
    <message>
        <source>Duty log</source>
        <translation>值班日志</translation>
    </message>
    <message>
        <source>Go to what happened in the centre in the 24 hours of a duty day; in a drill, to its score as well.</source>
        <translation>去看一个值班日 24 小时里中心发生的事；演练时还有得分。</translation>
    </message>
    <message>
        <source>Search log</source>
        <translation>找日志</translation>
    </message>
    <message>
        <source>Find words in the duty log; Enter looks.</source>
        <translation>在值班日志里找词；Enter 开始找。</translation>
    </message>
    <message>
        <source>Show the duty day before.</source>
        <translation>看前一个值班日。</translation>
    </message>
    <message>
        <source>Show the duty day after.</source>
        <translation>看后一个值班日。</translation>
    </message>
    <message>
        <source>Read the duty log again; a drill is scored again, too.</source>
        <translation>重读值班日志；演练也重新计分。</translation>
    </message>
    <message>
        <source>Print log</source>
        <translation>印日志</translation>
    </message>
    <message>
        <source>Save what is shown as A4 pages, with their numbers and the store&apos;s anchor.</source>
        <translation>把所选存成 A4 各页，带页码和库的锚。</translation>
    </message>
    <message>
        <source>Drill sheet</source>
        <translation>得分单</translation>
    </message>
    <message>
        <source>Save how the drill went as one A4 page.</source>
        <translation>把演练得分存为一页 A4。</translation>
    </message>
    <message>
        <source>The wall cannot be told from here.</source>
        <translation>从这里不能送上大屏。</translation>
    </message>
    <message>
        <source>Only an open case can be shown on the wall.</source>
        <translation>只有在办案件可以送上大屏。</translation>
    </message>
    <message>
        <source>This case has no place on the map, so the wall cannot show it.</source>
        <translation>案件在地图上没有位置，大屏无法显示。</translation>
    </message>
    <message>
        <source>On the wall: %1</source>
        <translation>大屏上：%1</translation>
    </message>
    <message>
        <source>Banner</source>
        <translation>横幅</translation>
    </message>
    <message>
        <source>Go to what a banner above the page offers; again to the next, Enter does it, Esc leads back.</source>
        <translation>到页面上方横幅的按钮；再按到下一个，Enter 执行，Esc 返回。</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>去哪里</translation>
    </message>
    <message>
        <source>Bring an element, a grid, a road, coordinates or an open case to the middle of the map.</source>
        <translation>把要素、网格、道路、坐标或在办案件移到地图中间。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测距</translation>
    </message>
    <message>
        <source>Measure along points on the map: a click or Enter sets one; again to leave.</source>
        <translation>沿地图上的点测距：点一下或按 Enter 落点；再按一次结束。</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>框选</translation>
    </message>
    <message>
        <source>Draw a frame on the map, by mouse or by two corners, and see what lies in it; again to leave.</source>
        <translation>在地图上画一个框，用鼠标或定两个角，看框里有什么；再按一次结束。</translation>
    </message>
    <message>
        <source>Select cases</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Select the open cases of the frame on the desk, to do one thing to all of them.</source>
        <translation>在值守台选上框里的在办案件，一并办理。</translation>
    </message>
    <message>
        <source>Set point</source>
        <translation>落点</translation>
    </message>
    <message>
        <source>While measuring or framing: set a point or a corner where the cross is; Backspace takes the last one away, Esc ends. With a frame, list its open cases on the desk.</source>
        <translation>测距或框选时在十字处落点或定角；Backspace 退掉末点，Esc 结束。框好后在值守台列出框内在办案件。</translation>
    </message>
    <message>
        <source>Fainter</source>
        <translation>浓淡</translation>
    </message>
    <message>
        <source>On a row of the map&apos;s layers: draw the layer fainter, or stronger.</source>
        <translation>在图层行上：图层变淡或变浓。</translation>
    </message>
    <message>
        <source>Layer order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>On a row of the map&apos;s layers: move the layer above others, or below.</source>
        <translation>在图层行上：把图层移到别的上面或下面。</translation>
    </message>
    <message>
        <source>Agree to the later deadline, with a reason.</source>
        <translation>同意延期，写明理由。</translation>
    </message>
    <message>
        <source>Report here</source>
        <translation>在此报案</translation>
    </message>
    <message>
        <source>Take down a case at the element whose dossier is open on the map.</source>
        <translation>在地图上已打开档案的要素处登记一件新案件。</translation>
    </message>
    <message>
        <source>Next thing</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Mark the next pin, sensor or element on the map and show its card, from the middle outwards; Enter opens it.</source>
        <translation>由中心向外标出地图上的下一个标记、感知点位或要素并显示小卡；Enter 打开。</translation>
    </message>
    <message>
        <source>Thing before</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Mark the thing before on the map and show its card.</source>
        <translation>标出地图上的上一个并显示小卡。</translation>
    </message>
    <message>
        <source>Keep the map&apos;s layers and its ground under a name.</source>
        <translation>给地图的图层和范围起名保存。</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Show the map&apos;s view of that number, as the pills above the layers stand.</source>
        <translation>按图层上方的次序，显示该号的地图视图。</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>回看</translation>
    </message>
    <message>
        <source>Show the whole hall as it was, to look at alone; there, a day further back.</source>
        <translation>整个大厅回到过去，只看不办；回放中再按，前一天。</translation>
    </message>
    <message>
        <source>A day on</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>In the past: the next day at the same time.</source>
        <translation>回放中：后一天的同一时刻。</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>In the past: let time go on, or stand still.</source>
        <translation>回放中：播放，或停住。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>In the past: play a minute, ten minutes or an hour in a second.</source>
        <translation>回放中：一秒走一分钟、十分钟或一小时。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>走时</translation>
    </message>
    <message>
        <source>On the strip of the day: a minute back or on, with Shift ten, with PgUp and PgDn an hour.</source>
        <translation>时间条上：前后一分钟，加 Shift 十分钟，PgUp、PgDn 一小时。</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>回到实时</translation>
    </message>
    <message>
        <source>Leave the past: the hall as it is now.</source>
        <translation>离开回放：大厅的现在。</translation>
    </message>
    <message>
        <source>Visitor&apos;s minute</source>
        <translation>来访一分钟</translation>
    </message>
    <message>
        <source>Tell the last hour in three sentences and play it in a minute; any key ends it, and then it is live again.</source>
        <translation>用三句话说上一小时，一分钟播放一遍；按任意键结束，然后回到实时。</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>Past, strip of the day</source>
        <translation>回放，时间条</translation>
    </message>
    <message>
        <source>Look back there</source>
        <translation>回看当时</translation>
    </message>
    <message>
        <source>Show the whole hall as it was when the case chosen in the open dossier was filed; of several unchosen the newest.</source>
        <translation>把整个大厅带回所打开档案中选中的案件立案的那一刻；没有选中时为最新的一件。</translation>
    </message>
</context>
<context>
    <name>advice</name>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>chief responder of the town; the case is difficult</source>
        <translation>首席回应师；疑难案件</translation>
    </message>
    <message>
        <source>officer of this grid</source>
        <translation>本网格专员</translation>
    </message>
    <message>
        <source>officer of this grid for %1, who is away</source>
        <translation>本网格专员，%1 不在岗，顶岗</translation>
    </message>
    <message>
        <source>at the post, on shift until %1</source>
        <translation>已到岗，当班到 %1</translation>
    </message>
    <message>
        <source>on shift until %1</source>
        <translation>当班到 %1</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>%1 works in this grid</source>
        <translation>%1 管这个网格</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>大厅</translation>
    </message>
    <message>
        <source>stationed in the hall</source>
        <translation>派驻大厅</translation>
    </message>
    <message numerus="yes">
        <source>has %n open case(s)</source>
        <translation>
            <numerusform>手头 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>department %1 of %2</source>
        <translation>部门 %1 / %2</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负荷</translation>
    </message>
    <message>
        <source>closed %1 of %2 of “%3” on time</source>
        <translation>“%3” %2 件中按时办结 %1 件</translation>
    </message>
    <message>
        <source>department closed %1 of %2 of “%3” on time</source>
        <translation>部门“%3” %2 件中按时办结 %1 件</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>履历</translation>
    </message>
    <message>
        <source>all of the unit&apos;s is out or broken</source>
        <translation>本单元的都已派出或故障</translation>
    </message>
    <message>
        <source>ready: %1</source>
        <translation>待命：%1</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>装备</translation>
    </message>
    <message>
        <source>Order: the chief responder of a difficult case, the grid&apos;s officer, then who is on shift, the grid&apos;s own first, then the fewest cases</source>
        <translation>次序：疑难案件的首席回应师，本网格专员，再是当班的人，先管本网格的，再看手头件数少的</translation>
    </message>
</context>
<context>
    <name>alarms</name>
    <message>
        <source>Only a seat or the shift supervisor decides what is heard.</source>
        <translation>告警响不响只由坐席或值班长决定。</translation>
    </message>
    <message>
        <source>There is no such kind of alarm: &quot;%1&quot;.</source>
        <translation>没有这一类告警：“%1”。</translation>
    </message>
    <message>
        <source>Write the reason in two characters at the least; other seats read it.</source>
        <translation>请写原因，至少两个字；其他席位会看到。</translation>
    </message>
    <message>
        <source>It is out of service already.</source>
        <translation>已经停用。</translation>
    </message>
    <message>
        <source>Red is shelved one case at a time; choose the case.</source>
        <translation>红色只能一件一件搁置，请选定案件。</translation>
    </message>
    <message>
        <source>Only the shift supervisor shelves a red case. Accept it, or ask for it.</source>
        <translation>红色案件只能由值班长搁置。请签收，或请值班长处理。</translation>
    </message>
    <message>
        <source>all of the kind</source>
        <translation>这一类全部</translation>
    </message>
    <message>
        <source>Only the shift supervisor takes an alarm out of service; shelve it, or ask for it.</source>
        <translation>告警只能由值班长停用。请先搁置，或请值班长处理。</translation>
    </message>
    <message>
        <source>Red is never taken out of service. A single red case can be shelved.</source>
        <translation>红色不能停用。可以搁置一件红色案件。</translation>
    </message>
    <message>
        <source>It is not shelved any more.</source>
        <translation>已不在搁置中。</translation>
    </message>
    <message>
        <source>Only the shift supervisor puts an alarm back into service; ask for it.</source>
        <translation>停用的告警只能由值班长恢复，请值班长处理。</translation>
    </message>
    <message>
        <source>The record of a flood is written by the system itself.</source>
        <translation>洪峰记录由系统自己写。</translation>
    </message>
    <message>
        <source>The record of the flood does not add up.</source>
        <translation>洪峰记录的件数对不上。</translation>
    </message>
    <message>
        <source>Another seat has recorded this flood already.</source>
        <translation>这次洪峰已由别的席位记录。</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>%1 to %2: %3, of these red %4</source>
        <translation>%1 至 %2：%3 件，其中红色 %4 件</translation>
    </message>
    <message>
        <source>Red waits</source>
        <translation>红色待签收</translation>
    </message>
    <message>
        <source>Store failing</source>
        <translation>本地库故障</translation>
    </message>
    <message>
        <source>Call unanswered</source>
        <translation>呼叫无人应答</translation>
    </message>
    <message>
        <source>Orange waits</source>
        <translation>橙色待签收</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nothing sounds in the past</source>
        <translation>回放时没有告警</translation>
    </message>
    <message>
        <source>flood: alike alarms stand in one row, red ones never</source>
        <translation>洪峰：同类告警合为一行，红色单列</translation>
    </message>
    <message>
        <source>more than a seat can take</source>
        <translation>超出一个席位应有的数量</translation>
    </message>
    <message>
        <source>Choose an alarm first.</source>
        <translation>请先选一条告警。</translation>
    </message>
    <message>
        <source>It is quiet already. %1 lets it be heard again.</source>
        <translation>已经静默。按 %1 恢复告警。</translation>
    </message>
    <message numerus="yes">
        <source>Acknowledged. %n red case(s) still wait(s) for acceptance.</source>
        <translation>
            <numerusform>已确认。还有 %n 件红色案件待签收。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one alarm; %1 shows those of a row one by one.</source>
        <translation>请选一条告警；按 %1 展开这一行。</translation>
    </message>
    <message>
        <source>It is neither shelved nor out of service.</source>
        <translation>它既没有搁置，也没有停用。</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>%1&apos;s turn since %2</source>
        <translation>%2 起轮到%1</translation>
    </message>
    <message>
        <source>%1&apos;s at %2</source>
        <translation>%2 轮到%1</translation>
    </message>
    <message>
        <source>%1 quiet now</source>
        <translation>现静默 %1 条</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>over at %1</source>
        <translation>%1 恢复</translation>
    </message>
    <message>
        <source>To accept</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>To acknowledge</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Over, unseen</source>
        <translation>已恢复，未看</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Shelved until %1</source>
        <translation>搁置至 %1</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>停用</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) to acknowledge</source>
        <translation>
            <numerusform>%n 条告警待确认</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in 10 min (%2 at most)</source>
        <translation>10 分钟 %1 条（最多 %2 条）</translation>
    </message>
    <message>
        <source>red %1</source>
        <translation>红色 %1</translation>
    </message>
    <message>
        <source>%1 in 10 min</source>
        <translation>10 分钟 %1 条</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n 条告警</numerusform>
        </translation>
    </message>
    <message>
        <source>That a shift was not handed over is never taken out of service. It can be shelved.</source>
        <translation>“未交接”不能停用，可以搁置。</translation>
    </message>
    <message>
        <source>Not handed over</source>
        <translation>未交接</translation>
    </message>
    <message>
        <source>%1: not handed over</source>
        <translation>%1未交接</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>按键 %1</translation>
    </message>
    <message>
        <source>Sensors silent</source>
        <translation>感知静默</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>The HTTP endpoint ended and is being started again. The desk works on; reports over HTTP wait at their senders.</source>
        <translation>HTTP 接口中断，正在重新启动。值守台照常使用，HTTP 上报暂由发送方留存。</translation>
    </message>
    <message>
        <source>The console of a town&apos;s urban operations hall.</source>
        <translation>街镇城运中心大厅的控制台。</translation>
    </message>
    <message>
        <source>The store file; made if it does not exist.</source>
        <translation>库文件；不存在时新建。</translation>
    </message>
    <message>
        <source>A region pack: its folder, or the name of an installed one (xujing, boston).</source>
        <translation>辖区包：文件夹，或已安装辖区的名称（xujing、boston）。</translation>
    </message>
    <message>
        <source>Show the hall as it was at a past time, for example 2011-08-28T18:00 (the town&apos;s local time).</source>
        <translation>按过去某一时刻显示大屏，例如 2011-08-28T18:00（辖区当地时间）。</translation>
    </message>
    <message>
        <source>Run a drill: made-up reports in a store of their own, marked on every page.</source>
        <translation>演练：虚构上报，独立存库，每页均有标记。</translation>
    </message>
    <message>
        <source>Daylight colours for the hall.</source>
        <translation>大屏使用日间配色。</translation>
    </message>
    <message>
        <source>Do not start the HTTP endpoint.</source>
        <translation>不启动 HTTP 接口。</translation>
    </message>
    <message>
        <source>Where the HTTP endpoint listens; port 0 takes a free one.</source>
        <translation>HTTP 接口的监听地址；端口 0 表示任取空闲端口。</translation>
    </message>
    <message>
        <source>This seat is the shift supervisor&apos;s.</source>
        <translation>本席为值班长。</translation>
    </message>
    <message>
        <source>Size of the window or the picture.</source>
        <translation>窗口或图片的尺寸。</translation>
    </message>
    <message>
        <source>Device pixels for each pixel of the picture.</source>
        <translation>图片的设备像素比。</translation>
    </message>
    <message>
        <source>Run for so many seconds before the picture is taken.</source>
        <translation>运行若干秒后再截图。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a size; write it like 1920x1080.</source>
        <translation>“%1”不是尺寸，请写成 1920x1080。</translation>
    </message>
    <message>
        <source>The pixel ratio is a number from 1 to 4.</source>
        <translation>像素比应为 1 到 4 的数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time; write it like 2011-08-28T18:00.</source>
        <translation>“%1”不是时间，请写成 2011-08-28T18:00。</translation>
    </message>
    <message>
        <source>A drill runs now; it has no past to show. Leave out --at or --drill.</source>
        <translation>演练只在当下进行，没有可回放的过去。请去掉 --at 或 --drill。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood; gridhall --help lists the options.</source>
        <translation>无法识别“%1”；gridhall --help 列出全部选项。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another store with --store.</source>
        <translation>文件夹 %1 无法新建。请用 --store 另选一个库。</translation>
    </message>
    <message>
        <source>There is no store %1 to look back into. Name one with --store.</source>
        <translation>没有可回放的库 %1，请用 --store 指定。</translation>
    </message>
    <message>
        <source>Shift supervisor</source>
        <translation>值班长</translation>
    </message>
    <message>
        <source>Seat 03</source>
        <translation>坐席03</translation>
    </message>
    <message>
        <source>Seat %1</source>
        <translation>坐席%1</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>值守台</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>Ways in</source>
        <translation>上报接入</translation>
    </message>
    <message>
        <source>Fonts are missing</source>
        <translation>缺少字体</translation>
    </message>
    <message>
        <source>Chinese may look wrong: %1. Install the package fonts-noto-cjk.</source>
        <translation>中文显示可能不正确：%1。请安装软件包 fonts-noto-cjk。</translation>
    </message>
    <message>
        <source>The drill&apos;s speed is a number from 1 to 1000.</source>
        <translation>演练速度应为 1 到 1000 的数。</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>推演</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>勤务</translation>
    </message>
    <message>
        <source>Written by %1</source>
        <translation>由 %1 写入</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>人民建议</translation>
    </message>
    <message>
        <source>%1 %2: open %3, overdue %4, waiting %5, near the limit %6</source>
        <translation>%1 %2：在办 %3，超时 %4，待签收 %5，临期 %6</translation>
    </message>
    <message>
        <source>The HTTP endpoint does not answer any more and is being started again. The desk works on; reports over HTTP wait at their senders.</source>
        <translation>HTTP 接口没有应答，正在重新启动。值守台照常；HTTP 上报在发送方等待。</translation>
    </message>
    <message>
        <source>The key in GRIDHALL_API_KEY is not used, so that nobody outside can send reports: %1</source>
        <translation>环境变量 GRIDHALL_API_KEY 中的密钥未采用，外部无法上报：%1</translation>
    </message>
    <message>
        <source>The program that reads the file ended before it was done. What was filed stays, and the console goes on. Run it again; if it ends once more, the file breaks it: open the file in a spreadsheet, save it anew as .xlsx or CSV, and import that.</source>
        <translation>读文件的程序没做完就结束了。已立案的保留，控制台照常工作。请再导入一次；如果又结束，就是这份文件有问题：用电子表格打开，重新另存为 .xlsx 或 CSV 再导入。</translation>
    </message>
    <message>
        <source>The program &quot;%1&quot;, which reads files, cannot be started. Is Gridhall installed whole? The console goes on.</source>
        <translation>读文件的程序“%1”启动不了。请检查 Gridhall 是否安装完整。控制台照常工作。</translation>
    </message>
    <message>
        <source>Confirm the time</source>
        <translation>确认时间</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>The clock of this machine says %1. Is that the right time?</source>
        <translation>本机时钟现在是 %1。这个时间对吗？</translation>
    </message>
    <message>
        <source>What was written meanwhile keeps its place and is marked; levels, urging and lists go on from here.</source>
        <translation>其间写下的记录保持原有次序并加标记；升级、催办、列入督办从现在起继续。</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>时间正确</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Calendar %1 is missing</source>
        <translation>缺少 %1 年日历</translation>
    </message>
    <message>
        <source>Deadlines in working days that reach %1 stay open until its holidays are in the region pack: gridhallctl calendar import.</source>
        <translation>跨入 %1 年的工作日时限暂不确定，待该年节假日安排导入辖区包后补算：gridhallctl calendar import。</translation>
    </message>
    <message>
        <source>Nothing can be taken into the past</source>
        <translation>过去的时刻不能再写入</translation>
    </message>
    <message>
        <source>Go back to live to import a file.</source>
        <translation>请先回到实时，再导入文件。</translation>
    </message>
    <message>
        <source>There is no display to open a window on. Without one, gridhall --screenshot FILE saves a picture of a page, and gridhallctl does everything else.</source>
        <translation>没有可以打开窗口的显示器。没有显示器时，gridhall --screenshot 文件 可存一页的图，其余的事用 gridhallctl。</translation>
    </message>
    <message>
        <source>The page to begin with: %1.</source>
        <translation>先显示的页面：%1。</translation>
    </message>
    <message>
        <source>What the drill plays: %1. It begins at the scenario&apos;s own hour.</source>
        <translation>演练的情景：%1。从情景规定的时刻开始。</translation>
    </message>
    <message>
        <source>How many times faster than the machine&apos;s the drill&apos;s clock runs.</source>
        <translation>演练时钟比本机时钟快多少倍。</translation>
    </message>
    <message>
        <source>zh_CN or en instead of the language that was chosen on screen, or the system&apos;s.</source>
        <translation>用 zh_CN 或 en，不用屏幕上选过的语言或系统语言。</translation>
    </message>
    <message>
        <source>Render the page without a window into a PNG file and exit. Given more than once, the first --page goes to the first file, and so on.</source>
        <translation>不开窗口，把页面存成 PNG 文件后退出。写多次时，第一个 --page 存进第一个文件，依次类推。</translation>
    </message>
    <message>
        <source>More than one --page needs a --screenshot for each.</source>
        <translation>写多个 --page 时，每个都要有一个 --screenshot。</translation>
    </message>
    <message>
        <source>There is no page &quot;%1&quot;; the pages are %2.</source>
        <translation>没有页面“%1”；页面有 %2。</translation>
    </message>
    <message>
        <source>There is no scenario &quot;%1&quot;; the scenarios are %2.</source>
        <translation>没有情景“%1”；可用的情景：%2。</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>库</translation>
    </message>
    <message>
        <source>The store %1 did not say which town it belongs to; from now on it is %2.</source>
        <translation>库 %1 原来没有记下属于哪个街镇；从现在起属于 %2。</translation>
    </message>
    <message>
        <source>busy, some late</source>
        <translation>忙，有几件超时</translation>
    </message>
    <message>
        <source>calm, patrols on their way</source>
        <translation>案件少，巡查在走</translation>
    </message>
    <message>
        <source>reports by the dozen</source>
        <translation>成批涌入</translation>
    </message>
    <message>
        <source>crowds, posts manned</source>
        <translation>客流大，岗位在位</translation>
    </message>
    <message>
        <source>An import is running</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>The language can be changed when it is done, or stopped.</source>
        <translation>导入结束或停下后可换语言。</translation>
    </message>
    <message>
        <source>The start page can be opened when it is done, or stopped.</source>
        <translation>导入结束或停下后可回起始页。</translation>
    </message>
    <message>
        <source>The live hall cannot be shown</source>
        <translation>无法显示当前大厅</translation>
    </message>
    <message>
        <source>An import is running; wait until it is done, or stop it.</source>
        <translation>正在导入：请等它结束，或先停止。</translation>
    </message>
    <message>
        <source>The first screen is shown before a town is open: name &quot;%1&quot; alone, without other pages.</source>
        <translation>首屏在打开城镇之前显示：请单独写“%1”，不要与其他页面同用。</translation>
    </message>
    <message>
        <source>Name the pages, one a line, and exit.</source>
        <translation>列出各页的名字，一行一个，然后退出。</translation>
    </message>
    <message>
        <source>%1 %2: how many are open is unknown</source>
        <translation>%1 %2：有多少在办不知道</translation>
    </message>
    <message>
        <source>The post of this seat, for example a desk number; on a store with accounts, the seat&apos;s name.</source>
        <translation>本席的岗位，例如席位号；有账号的库上是席位名。</translation>
    </message>
    <message>
        <source>The flood was not recorded</source>
        <translation>洪峰没有记录下来</translation>
    </message>
    <message>
        <source>No import by this role</source>
        <translation>此角色不能导入</translation>
    </message>
    <message>
        <source>This seat was ended elsewhere: the account was changed, or somebody took the seat.</source>
        <translation>本席已在别处结束：账号有变动，或有人接了这一席。</translation>
    </message>
    <message>
        <source>Nothing to lock</source>
        <translation>无可锁定</translation>
    </message>
    <message>
        <source>This store has no accounts: nobody could unlock it. The menu at the seat sets them up.</source>
        <translation>此库未设账号，锁了无人能解。岗位菜单里可以设置账号。</translation>
    </message>
    <message>
        <source>The store is being closed.</source>
        <translation>数据库正在关闭。</translation>
    </message>
    <message>
        <source>Not logged out</source>
        <translation>未能退出</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>The HTTP endpoint is not started, and no reports come in over HTTP: %1</source>
        <translation>HTTP 接口没有启动，HTTP 上报进不来：%1</translation>
    </message>
    <message>
        <source>--device and --device-key name its account.</source>
        <translation>用 --device 和 --device-key 说明它的账号。</translation>
    </message>
    <message>
        <source>Nobody plays the drill&apos;s town: %1</source>
        <translation>没有人扮演演练中的各方：%1</translation>
    </message>
    <message>
        <source>The import was stopped before it began.</source>
        <translation>导入在开始前已停止。</translation>
    </message>
    <message>
        <source>On a store with accounts, the device account of the HTTP endpoint.</source>
        <translation>设有账号的库：HTTP 接口所用的设备账号。</translation>
    </message>
    <message>
        <source>The file with the key of --device.</source>
        <translation>--device 的密钥文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) behind: you have the same one open. Send it, then take the rest.</source>
        <translation>
            <numerusform>%n 张留下：你有同一张正填着。先发出，再接收其余。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) taken</source>
        <translation>
            <numerusform>已接收 %n 张表单</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls stand among the parked ones; each other form comes back by its key.</source>
        <translation>来电在停放栏里，其他表单按它的键回来。</translation>
    </message>
    <message>
        <source>%1 · seat %2</source>
        <translation>%1 · 席 %2</translation>
    </message>
    <message>
        <source>Forms for you</source>
        <translation>移交给你的表单</translation>
    </message>
    <message numerus="yes">
        <source>%n half-typed form(s) of %1 wait for you.</source>
        <translation>
            <numerusform>%1 有 %n 张半填的表单移交给你。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未接收</translation>
    </message>
    <message>
        <source>Parked calls</source>
        <translation>停放的来电</translation>
    </message>
    <message>
        <source>Nobody else has parked a call at this machine.</source>
        <translation>这台机器上没有别人停放的来电。</translation>
    </message>
    <message>
        <source>Handed on</source>
        <translation>已移交</translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) wait for the other person.</source>
        <translation>
            <numerusform>%n 张表单等对方接收。</numerusform>
        </translation>
    </message>
    <message>
        <source>The drill has taken the HTTP endpoint away. The desk works on; reports over HTTP wait at their senders.</source>
        <translation>演练停掉了 HTTP 接口。值守台照常；HTTP 上报等在来源处。</translation>
    </message>
    <message>
        <source>ten times a flood</source>
        <translation>十倍的大量涌入</translation>
    </message>
    <message>
        <source>the way in fails</source>
        <translation>上报接入中断</translation>
    </message>
    <message>
        <source>the clock is wrong</source>
        <translation>时钟不对</translation>
    </message>
    <message>
        <source>a red every five minutes</source>
        <translation>每五分钟一件红色</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read.</source>
        <translation>密钥文件 %1 读不出来。</translation>
    </message>
    <message>
        <source>Others can read the key in %1. Keep it to yourself: chmod 600, then start again.</source>
        <translation>别人能读到 %1 里的密钥。请只留给自己：chmod 600，然后重新启动。</translation>
    </message>
    <message>
        <source>There is no secret in the first line of %1.</source>
        <translation>%1 的第一行没有密钥。</translation>
    </message>
    <message>
        <source>The store is being opened.</source>
        <translation>正在打开库。</translation>
    </message>
    <message>
        <source>This store has accounts. Start the wall with the account of a device: --device and --device-key.</source>
        <translation>这个库设有账号。请用设备账号启动大屏：--device 和 --device-key。</translation>
    </message>
    <message>
        <source>The wall&apos;s account is being asked for.</source>
        <translation>正在核对大屏的账号。</translation>
    </message>
    <message>
        <source>A wall stands under the account of a device, and this is a person&apos;s.</source>
        <translation>大屏用设备账号，这是个人的账号。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; are no hours; write them like 21:00-06:30, or say town or never.</source>
        <translation>“%1”不是时段；请写成 21:00-06:30，或写 town、never。</translation>
    </message>
    <message>
        <source>--%1 is a number of metres, from 0.2 to %2.</source>
        <translation>--%1 是米数，从 0.2 到 %2。</translation>
    </message>
    <message>
        <source>Only the hall&apos;s wall, full screen on this output (the primary one where none is named), without pointer and keys; &quot;list&quot; names the outputs. It comes back by itself after a fall.</source>
        <translation>只有大屏，在这个输出口全屏（不写为主屏幕），没有指针和按键；list 列出输出口。倒下后自己回来。</translation>
    </message>
    <message>
        <source>How wide the wall is, in metres; with --farthest-seat it decides how large text is.</source>
        <translation>大屏多宽，单位米；与 --farthest-seat 一起决定字多大。</translation>
    </message>
    <message>
        <source>How far the farthest seat is from the wall, in metres.</source>
        <translation>最远的座位离大屏多远，单位米。</translation>
    </message>
    <message>
        <source>When the wall is dimmed: &quot;town&quot; (its night shift), &quot;never&quot;, or hours like 21:00-06:30.</source>
        <translation>大屏何时调暗：town（辖区的夜班）、never，或时段，如 21:00-06:30。</translation>
    </message>
    <message>
        <source>--%1 goes with --wall.</source>
        <translation>--%1 要和 --wall 一起用。</translation>
    </message>
    <message>
        <source>--wall shows what is now. Leave out --at or --wall.</source>
        <translation>--wall 显示现在。去掉 --at 或 --wall。</translation>
    </message>
    <message>
        <source>--wall is nobody&apos;s seat and has one page. Leave out --page and --supervisor.</source>
        <translation>--wall 不是任何人的席位，只有一页。去掉 --page 和 --supervisor。</translation>
    </message>
    <message>
        <source>How large text must be follows from both: give --wall-width and --farthest-seat.</source>
        <translation>字多大由两者算出：请同时给出 --wall-width 和 --farthest-seat。</translation>
    </message>
    <message>
        <source>There is no output &quot;%1&quot;; the outputs are: %2.</source>
        <translation>没有输出口“%1”；现有：%2。</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>主屏幕</translation>
    </message>
    <message>
        <source>From the farthest seat the smallest text is %1 minutes of arc high, and should be 16: the wall is too small for this hall.</source>
        <translation>从最远的座位看，最小的字高 %1 角分，应为 16 角分：大屏对这个大厅来说太小。</translation>
    </message>
    <message>
        <source>A wall gives no orders.</source>
        <translation>大屏不下命令。</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Duty log</source>
        <translation>值班日志</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>A caller waits. What else is half typed here stays its person&apos;s, and unseen.</source>
        <translation>来电人在等。此处其他半填的表单仍归本人，也看不到。</translation>
    </message>
    <message numerus="yes">
        <source>%n of your parked call(s) went to somebody else while the seat was locked.</source>
        <translation>
            <numerusform>锁席期间，你停放的 %n 个来电移交给了别人。</numerusform>
        </translation>
    </message>
    <message>
        <source>The diagnosis could not be written to %1. Choose another place.</source>
        <translation>诊断写不到 %1。请换一个位置。</translation>
    </message>
    <message>
        <source>Attempt %1 in %2 s</source>
        <translation>第 %1 次，%2 秒后</translation>
    </message>
    <message>
        <source>Attempt %1 goes on</source>
        <translation>第 %1 次，正在启动</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>No program here opens folders</source>
        <translation>这里没有能打开文件夹的程序</translation>
    </message>
    <message>
        <source>Save what is known of the store&apos;s trouble</source>
        <translation>保存本地库故障的诊断</translation>
    </message>
    <message>
        <source>The diagnosis is saved</source>
        <translation>诊断已保存</translation>
    </message>
    <message>
        <source>The diagnosis is not saved</source>
        <translation>诊断没有保存</translation>
    </message>
    <message>
        <source>Make a town: begin with the page that does, with this file of its grids.</source>
        <translation>建一个辖区：从建辖区的页面开始，并选好这个网格文件。</translation>
    </message>
    <message>
        <source>The layers that the map shows, and no others, with commas between them: %1.</source>
        <translation>地图只显示的图层，用逗号隔开：%1。</translation>
    </message>
    <message>
        <source>The map has no layer &quot;%1&quot;; the layers are %2.</source>
        <translation>地图没有图层“%1”；图层有 %2。</translation>
    </message>
    <message>
        <source>The program that reads the town&apos;s files ended before it was done. Export the file anew, with this town&apos;s grids alone, and try again.</source>
        <translation>读取辖区文件的程序没有做完就结束了。请只导出本辖区的网格，再试一次。</translation>
    </message>
    <message>
        <source>Sensors are silent</source>
        <translation>感知设备静默</translation>
    </message>
    <message>
        <source>The drill stands: on a store with accounts it is played in the name of a shift supervisor. It goes on as soon as one signs in here.</source>
        <translation>演练停着：设有账号的库上，演练以值班长的名义进行。值班长在这里登录，演练就继续。</translation>
    </message>
    <message>
        <source>The past cannot be shown</source>
        <translation>过去看不了</translation>
    </message>
    <message>
        <source>The file %1 could not be written. Check that you may write there and that there is room.</source>
        <translation>文件 %1 写不了。请检查是否有写入权限、空间是否够。</translation>
    </message>
    <message>
        <source>Begin with the grids of the region pack, to edit them.</source>
        <translation>启动后先打开辖区包的网格编辑。</translation>
    </message>
</context>
<context>
    <name>app::WallDoor</name>
    <message>
        <source>Esc leaves it standing.</source>
        <translation>Esc 保留大屏。</translation>
    </message>
</context>
<context>
    <name>app::WallFrame</name>
    <message>
        <source>Gridhall wall</source>
        <translation>城运一屏大屏</translation>
    </message>
</context>
<context>
    <name>base</name>
    <message>
        <source>&quot;%1&quot; is not a time with a zone; write it like 2026-11-07T06:37:26Z.</source>
        <translation>“%1”不是带时区的时间，请写成 2026-11-07T06:37:26Z。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>没有文件“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file but a folder, a pipe or a device. Name a file.</source>
        <translation>“%1”不是文件，而是文件夹、管道或设备。请给出一个文件。</translation>
    </message>
</context>
<context>
    <name>basemap</name>
    <message>
        <source>The file cannot be read, or is larger than 64 MiB.</source>
        <translation>文件读不出来，或超过 64 MiB。</translation>
    </message>
    <message>
        <source>The file is no GeoJSON collection of features.</source>
        <translation>文件不是 GeoJSON 要素集合。</translation>
    </message>
    <message numerus="yes">
        <source>The file has more than %n points; the rest is left out.</source>
        <translation>
            <numerusform>文件超过 %n 个点；其余的不画。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>文件打不开。</translation>
    </message>
    <message>
        <source>The file is no MBTiles file.</source>
        <translation>文件不是 MBTiles 文件。</translation>
    </message>
    <message>
        <source>The file holds vector tiles; only pictures (PNG, JPEG, WebP) are shown.</source>
        <translation>文件里是矢量瓦片；只能显示图片瓦片（PNG、JPEG、WebP）。</translation>
    </message>
    <message>
        <source>Some of its tiles are no pictures that can be read.</source>
        <translation>有些瓦片不是能读的图片。</translation>
    </message>
    <message>
        <source>Some of its tiles cannot be read; the file may be damaged.</source>
        <translation>有些瓦片读不出来；文件可能已损坏。</translation>
    </message>
    <message>
        <source>The server sends more than a tile can be.</source>
        <translation>服务器发来的内容超过一块瓦片的大小。</translation>
    </message>
    <message>
        <source>The server does not answer, or not in time.</source>
        <translation>服务器没有应答，或应答太慢。</translation>
    </message>
    <message>
        <source>The server answers with code %1 instead of a tile.</source>
        <translation>服务器没有给瓦片，返回代码 %1。</translation>
    </message>
    <message>
        <source>The server answers with something that is no tile.</source>
        <translation>服务器返回的不是瓦片。</translation>
    </message>
</context>
<context>
    <name>board</name>
    <message>
        <source>On duty</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>/ %1 people</source>
        <translation>/ %1 人</translation>
    </message>
    <message>
        <source>Patrols done</source>
        <translation>巡查达标</translation>
    </message>
    <message>
        <source>/ %1 groups</source>
        <translation>/ %1 组</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Alarms a seat</source>
        <translation>每坐席警报</translation>
    </message>
    <message>
        <source>in 10 min, %1 at most</source>
        <translation>10 分钟内，上限 %1 次</translation>
    </message>
    <message>
        <source>%1, capacity not said</source>
        <translation>%1 件，未注明能力</translation>
    </message>
    <message>
        <source>+%1 −%2 in 2 h</source>
        <translation>2 小时 +%1 −%2</translation>
    </message>
    <message>
        <source>full · %1</source>
        <translation>已满 · %1</translation>
    </message>
    <message>
        <source>full at %1 · %2</source>
        <translation>%1 排满 · %2</translation>
    </message>
    <message>
        <source>With nobody yet</source>
        <translation>未派</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>超时 %1 件</translation>
    </message>
    <message>
        <source>Open / capacity</source>
        <translation>在办 / 能力</translation>
    </message>
    <message>
        <source>Dispatch board</source>
        <translation>派单看板</translation>
    </message>
    <message>
        <source>Finish this form first, or leave it with Esc.</source>
        <translation>请先填完这张表单，或按 Esc 离开。</translation>
    </message>
    <message>
        <source>An order for this case is still on its way. Wait for its answer.</source>
        <translation>该案件的操作还在写入，等它写完。</translation>
    </message>
    <message>
        <source>A ruling cannot be turned down: agree, and say who handles the case.</source>
        <translation>裁定不能退回：请同意，并写明由谁办。</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>现为：%1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>Between shifts</source>
        <translation>班次之间</translation>
    </message>
    <message>
        <source>no reply yet</source>
        <translation>尚未回复</translation>
    </message>
    <message>
        <source>reply: %1</source>
        <translation>回复：%1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>停表</translation>
    </message>
    <message>
        <source>Returned in 30 days</source>
        <translation>30 天内退单</translation>
    </message>
    <message>
        <source>Rulings</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 归 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for the supervisor&apos;s word, the oldest for %1</source>
        <translation>
            <numerusform>%n 件等值班长审批，最久 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>This town&apos;s plan says no capacities; nothing is forecast.</source>
        <translation>方案没有写各部门能力，不作预测。</translation>
    </message>
    <message>
        <source>Forecast of %1, from what came and ended in two hours. Nobody has room.</source>
        <translation>%1 的预测，按两小时内来的和结束的件数。各部门都没有余力。</translation>
    </message>
    <message>
        <source>Forecast of %1, from what came and ended in two hours. Room: %2</source>
        <translation>%1 的预测，按两小时内来的和结束的件数。有余力：%2</translation>
    </message>
</context>
<context>
    <name>bulk</name>
    <message>
        <source>“%1” is done case by case.</source>
        <translation>“%1”要逐件办理。</translation>
    </message>
    <message>
        <source>Red and orange cases are looked at one by one.</source>
        <translation>红、橙案件要逐件处理。</translation>
    </message>
    <message>
        <source>The list of this run cannot be kept in %1, and after a power cut nobody could say which cases are done. Nothing was begun; make room or give the folder back its rights.</source>
        <translation>这次批量的名单无法写入 %1，断电后就说不清哪些做了。没有开始；请腾出空间，或恢复文件夹的权限。</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>这一步不能撤回。</translation>
    </message>
    <message>
        <source>Stopped before its turn.</source>
        <translation>轮到之前已停止。</translation>
    </message>
    <message>
        <source>The order was not written because the store is being closed.</source>
        <translation>库正在关闭，这条没有写入。</translation>
    </message>
    <message>
        <source>The case was not read because the store is being closed.</source>
        <translation>库正在关闭，没有读出这件。</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未做</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>将执行</translation>
    </message>
    <message>
        <source>To be sent, cannot be taken back</source>
        <translation>将执行，不能撤回</translation>
    </message>
    <message>
        <source>Being looked at</source>
        <translation>正在核对</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>已%1</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>没有执行：%1</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>没有撤回</translation>
    </message>
    <message>
        <source>Not taken back: %1</source>
        <translation>没有撤回：%1</translation>
    </message>
    <message numerus="yes">
        <source>+%n min</source>
        <translation>
            <numerusform>延长 %n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be taken back.</source>
        <translation>
            <numerusform>其中 %n 件执行后不能撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>It rings at the departments at once: what they have heard is not taken back.</source>
        <translation>部门立即响铃：已听到的收不回。</translation>
    </message>
</context>
<context>
    <name>call</name>
    <message>
        <source>same item</source>
        <translation>同事项</translation>
    </message>
    <message>
        <source>same class</source>
        <translation>同类</translation>
    </message>
    <message>
        <source>another kind</source>
        <translation>异类</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message>
        <source>same place</source>
        <translation>同一地点</translation>
    </message>
    <message>
        <source>same caller</source>
        <translation>同号</translation>
    </message>
    <message>
        <source>place %1 + time %2 + kind %3 + caller %4</source>
        <translation>地 %1 + 时 %2 + 类 %3 + 号 %4</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>used %1</source>
        <translation>%1 用过</translation>
    </message>
    <message>
        <source>the grid alone, no point</source>
        <translation>只定网格，无点位</translation>
    </message>
    <message>
        <source>%1 km long</source>
        <translation>全长 %1 公里</translation>
    </message>
</context>
<context>
    <name>callout</name>
    <message>
        <source>No limit</source>
        <translation>无时限</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>停表</translation>
    </message>
    <message>
        <source>%1 late by</source>
        <translation>%1超时</translation>
    </message>
    <message>
        <source>%1 time left</source>
        <translation>%1时限余</translation>
    </message>
    <message>
        <source>Not yet dispatched</source>
        <translation>尚未派单</translation>
    </message>
    <message>
        <source>supervised</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>urged %1 ×</source>
        <translation>催办 %1 次</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>主责</translation>
    </message>
</context>
<context>
    <name>casefile</name>
    <message>
        <source>handles “%1” by the item list</source>
        <translation>按事项清单主责“%1”</translation>
    </message>
    <message>
        <source>%1 / %2 full</source>
        <translation>%1 / %2 已满</translation>
    </message>
    <message>
        <source>%1 / %2 rather high</source>
        <translation>%1 / %2 偏高</translation>
    </message>
    <message>
        <source>%1 / %2 has room</source>
        <translation>%1 / %2 有余量</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负荷</translation>
    </message>
    <message>
        <source>on duty in this grid</source>
        <translation>本网格在岗</translation>
    </message>
    <message>
        <source>%1 m to its grid</source>
        <translation>距其网格 %1 米</translation>
    </message>
    <message>
        <source>%1 km to its grid</source>
        <translation>距其网格 %1 公里</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>%1 of %2 closed on time</source>
        <translation>按时结案 %1 / %2</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>定级 %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>延至 %1</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>调为 %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>未派</translation>
    </message>
    <message numerus="yes">
        <source>urged %n time(s)</source>
        <translation>
            <numerusform>催办 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>extended %n time(s)</source>
        <translation>
            <numerusform>延时 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reworked %n time(s)</source>
        <translation>
            <numerusform>返工 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>returned %n time(s)</source>
        <translation>
            <numerusform>回退 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>supervised</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>more time asked for</source>
        <translation>已申请延时</translation>
    </message>
    <message>
        <source>Not dispatched</source>
        <translation>未派单</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>主责</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>协同</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处置结果</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结案结论</translation>
    </message>
    <message>
        <source>Choose the department first.</source>
        <translation>请先选择部门。</translation>
    </message>
    <message>
        <source>The case is with that department and unit already. Choose another one.</source>
        <translation>案件已在该部门和单元，请另选。</translation>
    </message>
    <message>
        <source>Choose how much more time is needed.</source>
        <translation>请选择延长多少时间。</translation>
    </message>
    <message>
        <source>Choose a level other than the present one.</source>
        <translation>请选择与现等级不同的等级。</translation>
    </message>
    <message>
        <source>No open case has that number. Type the number of the leading case as the queue shows it.</source>
        <translation>在办案件中没有该编号。请按队列所示填写主件编号。</translation>
    </message>
    <message>
        <source>A case cannot be merged into itself. Type the number of another case.</source>
        <translation>案件不能并入自身，请填写另一件案件的编号。</translation>
    </message>
    <message>
        <source>“%1” must not be empty.</source>
        <translation>“%1”不能为空。</translation>
    </message>
    <message>
        <source>Check passed</source>
        <translation>核查通过</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未核查</translation>
    </message>
    <message>
        <source>Photo after handling</source>
        <translation>有处置后照片</translation>
    </message>
    <message>
        <source>No photo after handling</source>
        <translation>缺处置后照片</translation>
    </message>
    <message>
        <source>Within its limit</source>
        <translation>在时限内</translation>
    </message>
    <message>
        <source>Counts as overdue</source>
        <translation>计为超时</translation>
    </message>
    <message>
        <source>The caller has not been rung back</source>
        <translation>来电人未回访</translation>
    </message>
    <message>
        <source>Overdue already: suspending does not undo that</source>
        <translation>已超时，挂起不改变超时</translation>
    </message>
    <message>
        <source>No request for more time is open</source>
        <translation>没有待审批的延时申请</translation>
    </message>
    <message>
        <source>A request for more time is open</source>
        <translation>有待审批的延时申请</translation>
    </message>
    <message>
        <source>Nobody is on the scene yet</source>
        <translation>尚无人到场</translation>
    </message>
    <message>
        <source>The present unit is on the scene</source>
        <translation>现派单元已到场</translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation>尚未签收</translation>
    </message>
    <message>
        <source>Accepted already: it must be accepted anew</source>
        <translation>已签收，改派后须重新签收</translation>
    </message>
    <message>
        <source>Not under supervision</source>
        <translation>未督办</translation>
    </message>
    <message>
        <source>Under supervision</source>
        <translation>督办中</translation>
    </message>
    <message>
        <source>No points speak for a higher level</source>
        <translation>没有升级的加分</translation>
    </message>
    <message>
        <source>Points speak for the present level</source>
        <translation>有支持现等级的加分</translation>
    </message>
    <message>
        <source>Not dispatched yet</source>
        <translation>尚未派单</translation>
    </message>
    <message>
        <source>Dispatched already: tell the department</source>
        <translation>已派单，请告知部门</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) noted</source>
        <translation>
            <numerusform>已记 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>无照片</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>处置前</translation>
    </message>
    <message>
        <source>During</source>
        <translation>处置中</translation>
    </message>
    <message>
        <source>After</source>
        <translation>处置后</translation>
    </message>
    <message>
        <source>Choose where the report came from.</source>
        <translation>请选择上报来源。</translation>
    </message>
    <message>
        <source>Choose an item from the list: it decides level, limit and department.</source>
        <translation>请从清单选择事项，由它确定等级、时限和部门。</translation>
    </message>
    <message>
        <source>Say in a few words what is the matter.</source>
        <translation>请简要填写情况。</translation>
    </message>
    <message>
        <source>The title is longer than %1 characters. Put the rest into the details.</source>
        <translation>标题超过 %1 字，其余请写入描述。</translation>
    </message>
    <message>
        <source>Coordinates are two numbers in degrees, such as 31.1952 and 121.2731.</source>
        <translation>坐标为两个以度为单位的数，如 31.1952 和 121.2731。</translation>
    </message>
    <message>
        <source>The town has no such grid.</source>
        <translation>辖区没有该网格。</translation>
    </message>
    <message>
        <source>The coordinates lie in grid %1, not in the chosen one. Correct one of the two.</source>
        <translation>坐标在网格 %1 内，与所选网格不符，请改正其一。</translation>
    </message>
    <message>
        <source>%1 limit</source>
        <translation>%1时限</translation>
    </message>
    <message>
        <source>passed, the case goes on</source>
        <translation>时限已过，案件继续办理</translation>
    </message>
    <message>
        <source>the case is overdue from then on</source>
        <translation>到点即超时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>None with the report</source>
        <translation>上报未附图</translation>
    </message>
    <message>
        <source>Needed before check</source>
        <translation>送核查前必需</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>The region pack names nobody whom cases are handed over to. Add partners to handling.json.</source>
        <translation>辖区包没有列出可移交的对象。请在 handling.json 中添加 partners。</translation>
    </message>
    <message>
        <source>Write what the split part is about.</source>
        <translation>请写明拆分出的部分是什么事。</translation>
    </message>
    <message>
        <source>Overdue already: our clock runs on</source>
        <translation>已超时：本方时限仍在计</translation>
    </message>
    <message>
        <source>Overdue by the rules it was filed under</source>
        <translation>按立案时的规则已超时</translation>
    </message>
    <message>
        <source>Place, time, what to look for</source>
        <translation>地点、时段和内容</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>回看结果</translation>
    </message>
    <message>
        <source>outside the grids</source>
        <translation>网格外</translation>
    </message>
    <message>
        <source>sounded ×%1</source>
        <translation>报警 ×%1</translation>
    </message>
    <message>
        <source>Attributes of the source</source>
        <translation>来源附加信息</translation>
    </message>
    <message>
        <source>Choose the grid that the case belongs to.</source>
        <translation>请选择案件所属的网格。</translation>
    </message>
    <message>
        <source>Say where it is: a place in words, a grid, or coordinates.</source>
        <translation>请填写地点、网格或坐标。</translation>
    </message>
    <message>
        <source>The clock was not believed then; this time may be wrong.</source>
        <translation>当时时钟不可信，这个时间可能不对。</translation>
    </message>
    <message>
        <source>components</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>is sent “%1” by the routing table</source>
        <translation>按派单表受理“%1”</translation>
    </message>
    <message>
        <source>handles nothing like “%1”</source>
        <translation>不管“%1”这类事项</translation>
    </message>
    <message>
        <source>%1 / %2 above what it can carry</source>
        <translation>%1 / %2 超过承载量</translation>
    </message>
    <message>
        <source>%1 and %2 are both away</source>
        <translation>%1、%2 均不在岗</translation>
    </message>
    <message>
        <source>%1 for %2, who is away</source>
        <translation>%1（%2 不在岗，替岗）</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>居委专员</translation>
    </message>
    <message>
        <source>Grid chief</source>
        <translation>网格长</translation>
    </message>
    <message>
        <source>no grid</source>
        <translation>无网格</translation>
    </message>
    <message>
        <source>They lie in different grids: %1 and %2.</source>
        <translation>两件不在同一网格：%1 与 %2。</translation>
    </message>
    <message>
        <source>They are of different kinds: %1 and %2.</source>
        <translation>两件不是同一类：%1 与 %2。</translation>
    </message>
    <message>
        <source>They have different levels: %1 and %2.</source>
        <translation>两件等级不同：%1 与 %2。</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>More than one open case has that short number. Type the whole number.</source>
        <translation>这个短号对应不止一件在办案件。请输入完整编号。</translation>
    </message>
    <message>
        <source>Choose a picture first.</source>
        <translation>请先选择照片。</translation>
    </message>
    <message>
        <source>“%1” needs two characters at the least.</source>
        <translation>“%1”至少写两个字。</translation>
    </message>
    <message>
        <source>The caller was rung back</source>
        <translation>已回访来电人</translation>
    </message>
    <message>
        <source>with the report</source>
        <translation>随上报</translation>
    </message>
    <message>
        <source>Stays with %1</source>
        <translation>留在 %1</translation>
    </message>
    <message>
        <source>Only a name: %1</source>
        <translation>只有名称：%1</translation>
    </message>
    <message>
        <source>No pictures here</source>
        <translation>这里没有照片</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>handles only %1 of %2 items of “%3”</source>
        <translation>只管“%3”%2 项中的 %1 项</translation>
    </message>
    <message>
        <source>handles most of “%3”: %1 of %2 items</source>
        <translation>管“%3”最多：%2 项中的 %1 项</translation>
    </message>
    <message>
        <source>handles %1 of %2 items of “%3”; the most that one handles are %4</source>
        <translation>管“%3”%2 项中的 %1 项，最多的部门管 %4 项</translation>
    </message>
    <message>
        <source>A call-back is promised; it stays owed after the closing</source>
        <translation>约好的回电还没打，结案后仍列在“我欠的”里</translation>
    </message>
    <message>
        <source>What the caller says</source>
        <translation>来电内容</translation>
    </message>
    <message>
        <source>Type a time that is still to come: 16:30, 11-08 9:00, or +30 for minutes from now.</source>
        <translation>请写一个还没到的时间：16:30、11-08 9:00，或 +30 表示几分钟后。</translation>
    </message>
    <message>
        <source>Write when to ring back as 16:30, 11-08 9:00 or +30 (minutes from now).</source>
        <translation>回电时间请写成 16:30、11-08 9:00 或 +30（从现在起的分钟数）。</translation>
    </message>
    <message>
        <source>Nobody can be rung back without a number. Ask for it, or leave the time empty.</source>
        <translation>没有号码就无法回电。请问清号码，或把时间留空。</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
</context>
<context>
    <name>centre</name>
    <message>
        <source>Only the shift supervisor may do this; ask for it.</source>
        <translation>此操作限值班长，请向值班长提出。</translation>
    </message>
    <message>
        <source>Write the reason; it stays in the centre&apos;s log.</source>
        <translation>请填写事由，事由记入中心日志。</translation>
    </message>
    <message>
        <source>The region&apos;s plan knows no post &quot;%1&quot;. Choose one of its posts.</source>
        <translation>辖区方案中没有岗位“%1”，请从方案岗位中选择。</translation>
    </message>
    <message>
        <source>There is no run %1 of a contingency plan.</source>
        <translation>没有第 %1 次预案启动记录。</translation>
    </message>
    <message>
        <source>This run of the plan has ended; nothing can be added to it.</source>
        <translation>本次预案已结束，不能再补充。</translation>
    </message>
    <message>
        <source>The absence ends before it begins. Correct one of the two times.</source>
        <translation>缺勤的结束早于开始，请改正其中一个时间。</translation>
    </message>
    <message>
        <source>%1 is not recorded as away; there is nothing to end.</source>
        <translation>%1 没有缺勤记录，无须结束。</translation>
    </message>
    <message>
        <source>Choose the day and the shift whose roster changes.</source>
        <translation>请选择调整排班的日期和班次。</translation>
    </message>
    <message>
        <source>Choose a unit and a department of the region.</source>
        <translation>请选择辖区内的管理单元和部门。</translation>
    </message>
    <message>
        <source>The number of people is from 0 to 1000.</source>
        <translation>人数为 0 至 1000。</translation>
    </message>
    <message>
        <source>Choose the unit that patrolled.</source>
        <translation>请选择巡查的管理单元。</translation>
    </message>
    <message>
        <source>The patrol ends before it begins. Correct one of the two times.</source>
        <translation>巡查的结束早于开始，请改正其中一个时间。</translation>
    </message>
    <message>
        <source>The patrol ends in the future. Record it when it is over.</source>
        <translation>巡查的结束时间未到，请在结束后登记。</translation>
    </message>
    <message>
        <source>The patrol began more than two days ago; what is that late is not counted any more.</source>
        <translation>巡查开始已超过两天，逾时不再计入。</translation>
    </message>
    <message>
        <source>Say how they patrolled: on foot, by car, by video or with the lone-patrol kit.</source>
        <translation>请说明巡查方式：步巡、车巡、视频巡查或单兵。</translation>
    </message>
    <message>
        <source>A patrol of this unit is recorded for that time already; it counts once.</source>
        <translation>该单元此时段的巡查已登记，只计一次。</translation>
    </message>
    <message>
        <source>The region has no contingency plan &quot;%1&quot;.</source>
        <translation>辖区没有预案“%1”。</translation>
    </message>
    <message>
        <source>This plan is running already; it is not started twice.</source>
        <translation>该预案正在运行，不重复启动。</translation>
    </message>
    <message>
        <source>%1 is not among those who are called for this role.</source>
        <translation>%1 不在该角色的呼叫名单内。</translation>
    </message>
    <message>
        <source>%1 has acknowledged this call already.</source>
        <translation>%1 已应答此次呼叫。</translation>
    </message>
    <message>
        <source>The plan has no such step.</source>
        <translation>预案没有这一步骤。</translation>
    </message>
    <message>
        <source>This step is reported done already.</source>
        <translation>该步骤已报完成。</translation>
    </message>
    <message>
        <source>Write how it ended; the run is closed with it.</source>
        <translation>请填写处置结果，预案随之结束。</translation>
    </message>
    <message>
        <source>The region has no resource &quot;%1&quot;.</source>
        <translation>辖区没有力量“%1”。</translation>
    </message>
    <message>
        <source>It is out of order; report it ready before it goes out.</source>
        <translation>该力量停用，请先报恢复再出动。</translation>
    </message>
    <message>
        <source>It is out for case %1. Call it back before it is sent elsewhere.</source>
        <translation>该力量正在处置案件 %1，请先召回再调往他处。</translation>
    </message>
    <message>
        <source>Write what is wrong with it.</source>
        <translation>请填写停用原因。</translation>
    </message>
    <message>
        <source>The region has no recurring post &quot;%1&quot;.</source>
        <translation>辖区没有定点岗“%1”。</translation>
    </message>
    <message>
        <source>Nobody is on duty by the roster; there is no roll to call.</source>
        <translation>排班中无人在岗，无须点名。</translation>
    </message>
    <message>
        <source>No roll waits for an answer of %1.</source>
        <translation>没有等待 %1 应答的点名。</translation>
    </message>
    <message>
        <source>Somebody else has changed the rules since. Look at the rules in force and decide anew.</source>
        <translation>规则已被他人修改。请查看现行规则后再操作。</translation>
    </message>
    <message>
        <source>These are the rules in force; nothing would change.</source>
        <translation>与现行规则相同，没有改动。</translation>
    </message>
    <message>
        <source>Absence recorded</source>
        <translation>登记缺勤</translation>
    </message>
    <message>
        <source>Back at work</source>
        <translation>返岗</translation>
    </message>
    <message>
        <source>Roster changed</source>
        <translation>调整排班</translation>
    </message>
    <message>
        <source>Patrol recorded</source>
        <translation>登记巡查</translation>
    </message>
    <message>
        <source>Contingency plan started</source>
        <translation>启动预案</translation>
    </message>
    <message>
        <source>Call acknowledged</source>
        <translation>应答呼叫</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>步骤完成</translation>
    </message>
    <message>
        <source>Contingency plan ended</source>
        <translation>结束预案</translation>
    </message>
    <message>
        <source>Resource moved</source>
        <translation>调度力量</translation>
    </message>
    <message>
        <source>Recurring post reported</source>
        <translation>登记定点岗</translation>
    </message>
    <message>
        <source>Roll called</source>
        <translation>点名</translation>
    </message>
    <message>
        <source>Roll answered</source>
        <translation>应答点名</translation>
    </message>
    <message>
        <source>Rules changed</source>
        <translation>修改规则</translation>
    </message>
    <message>
        <source>exercise</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>到岗</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空岗</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>待命</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>出动</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>The task map has no point &quot;%1&quot;.</source>
        <translation>挂图任务没有“%1”。</translation>
    </message>
    <message>
        <source>The task map says so already; nothing would change.</source>
        <translation>挂图任务已是这个状态，没有变化。</translation>
    </message>
    <message>
        <source>Task reported</source>
        <translation>登记任务</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>The clock is believed already; there is nothing to confirm.</source>
        <translation>时钟可信，没有需要确认的。</translation>
    </message>
    <message>
        <source>That the clock is not believed is written already.</source>
        <translation>时钟不可信一事已经记录。</translation>
    </message>
    <message>
        <source>This is written by the system itself.</source>
        <translation>这一项由系统自己记录。</translation>
    </message>
    <message>
        <source>Clock not believed</source>
        <translation>时钟不可信</translation>
    </message>
    <message>
        <source>Clock right again</source>
        <translation>时钟恢复</translation>
    </message>
    <message>
        <source>Time confirmed</source>
        <translation>确认时间</translation>
    </message>
    <message>
        <source>Write the reason in two characters at the least; it stays in the centre&apos;s log.</source>
        <translation>请写事由，至少两个字；事由留在中心日志里。</translation>
    </message>
    <message>
        <source>Say how many are away: one at the least.</source>
        <translation>请写几人不在岗，至少一人。</translation>
    </message>
    <message>
        <source>Several places have the post &quot;%1&quot;. Choose the place whose people are away, or say that all %2 are.</source>
        <translation>有几处都设“%1”。请选不在岗的那一处，或写明全部 %2 人不在岗。</translation>
    </message>
    <message>
        <source>Say how many are back: one at the least.</source>
        <translation>请写几人返岗，至少一人。</translation>
    </message>
    <message>
        <source>Not so many of the post &quot;%1&quot; are away now: only %2.</source>
        <translation>“%1”现在没有这么多人不在岗：只有 %2 人。</translation>
    </message>
    <message>
        <source>Several places have the post &quot;%1&quot;, and all of them are recorded as away. Say that all are back, then record who is still away at each place.</source>
        <translation>有几处都设“%1”，已登记全部不在岗。请先登记全部返岗，再按各处登记仍不在岗的人数。</translation>
    </message>
    <message>
        <source>Alarm shelved</source>
        <translation>搁置告警</translation>
    </message>
    <message>
        <source>Alarm heard again</source>
        <translation>恢复告警</translation>
    </message>
    <message>
        <source>Flood recorded</source>
        <translation>洪峰记录</translation>
    </message>
    <message>
        <source>Account made</source>
        <translation>建账号</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>改角色</translation>
    </message>
    <message>
        <source>Account locked</source>
        <translation>锁定账号</translation>
    </message>
    <message>
        <source>Account unlocked</source>
        <translation>解锁账号</translation>
    </message>
    <message>
        <source>Secret changed</source>
        <translation>改口令</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Identity confirmed</source>
        <translation>核对身份</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>离席</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>登录被拒</translation>
    </message>
    <message>
        <source>Audit read</source>
        <translation>查阅审计</translation>
    </message>
    <message>
        <source>Program let act</source>
        <translation>授权程序</translation>
    </message>
    <message>
        <source>Forms handed on</source>
        <translation>移交表单</translation>
    </message>
    <message>
        <source>Forms taken</source>
        <translation>接收表单</translation>
    </message>
    <message>
        <source>Callers of before sealed</source>
        <translation>旧记录加封</translation>
    </message>
    <message>
        <source>The number says %1, and %2 are named. Correct one of them.</source>
        <translation>人数写的是 %1，写明的有 %2 人，请更正其中一处。</translation>
    </message>
    <message>
        <source>Somebody is named twice; name each person once.</source>
        <translation>有人写了两次，每人只写一次。</translation>
    </message>
    <message>
        <source>Hand-over drafted</source>
        <translation>草拟交接单</translation>
    </message>
    <message>
        <source>Hand-over line amended</source>
        <translation>改交接条目</translation>
    </message>
    <message>
        <source>Hand-over line added</source>
        <translation>补交接条目</translation>
    </message>
    <message>
        <source>Hand-over line looked at</source>
        <translation>核交接条目</translation>
    </message>
    <message>
        <source>Hand-over signed</source>
        <translation>交班签名</translation>
    </message>
    <message>
        <source>Shift handed over</source>
        <translation>交接班完成</translation>
    </message>
    <message>
        <source>Hand-over corrected</source>
        <translation>更正交接单</translation>
    </message>
    <message>
        <source>At the post</source>
        <translation>到岗</translation>
    </message>
    <message>
        <source>Jobs swapped</source>
        <translation>互换岗位</translation>
    </message>
    <message>
        <source>Swap of jobs ended</source>
        <translation>互换结束</translation>
    </message>
    <message>
        <source>&quot;%1&quot; are %2 people. Choose one of them.</source>
        <translation>“%1”有 %2 人，请选其中一人。</translation>
    </message>
    <message>
        <source>Choose the shift in which somebody has arrived.</source>
        <translation>请选择到岗的班次。</translation>
    </message>
    <message>
        <source>Who is at the post is said of the shift that runs, or of the next one, and of no other.</source>
        <translation>只能登记本班或下一班的到岗，别的班次不能。</translation>
    </message>
    <message>
        <source>That is more than two hours before the shift begins. Write it down when the shift is near.</source>
        <translation>离班次开始还有两个多小时，请临近开班时再登记。</translation>
    </message>
    <message>
        <source>The shift was over by then. Correct the time.</source>
        <translation>那时班次已经结束，请更正时间。</translation>
    </message>
    <message>
        <source>That is in the future. Write it down when the person is there.</source>
        <translation>时间还没到，请等人到岗后再登记。</translation>
    </message>
    <message>
        <source>The roster of that shift has not &quot;%1&quot;. Change the roster, or let them swap jobs.</source>
        <translation>该班排班里没有“%1”。请先改排班，或登记互换岗位。</translation>
    </message>
    <message>
        <source>%1 is recorded as away. Write down first that they are back.</source>
        <translation>%1 登记为不在岗，请先登记其返岗。</translation>
    </message>
    <message>
        <source>That %1 is at the post is written already; it counts once.</source>
        <translation>%1 已登记到岗，只算一次。</translation>
    </message>
    <message>
        <source>Two people swap jobs. Choose another one.</source>
        <translation>互换的是两个人，请另选一人。</translation>
    </message>
    <message>
        <source>The swap is over before it begins. Correct one of the two times.</source>
        <translation>互换还没开始就已结束，请更正其中一个时间。</translation>
    </message>
    <message>
        <source>%1 swaps jobs with %2 in that time already. End that swap first.</source>
        <translation>%1 那段时间已与 %2 互换岗位，请先结束那次互换。</translation>
    </message>
    <message>
        <source>%1 has a place in that shift already: %2. One person has one place; take them out of that one first, or choose somebody else.</source>
        <translation>%1 在那一班已有位置：%2。一个人只占一个位置；请先把此人从那里撤下，或改选他人。</translation>
    </message>
    <message>
        <source>%1 swaps jobs with nobody; there is nothing to end.</source>
        <translation>%1 没有与谁互换岗位，无需结束。</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>a department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>how much longer, as 20, 2h or 1d</source>
        <translation>延长多久，如 20、2h、1d</translation>
    </message>
    <message>
        <source>a level, 1 to 5 or its colour</source>
        <translation>等级，1 到 5 或颜色</translation>
    </message>
    <message>
        <source>whether the caller was reached</source>
        <translation>是否联系上来电人</translation>
    </message>
    <message>
        <source>how satisfied the caller is</source>
        <translation>来电人是否满意</translation>
    </message>
    <message>
        <source>the number of an open case</source>
        <translation>在办案件的编号</translation>
    </message>
    <message>
        <source>whom the case is handed over to</source>
        <translation>移交给谁</translation>
    </message>
    <message>
        <source>what the part is about</source>
        <translation>拆出部分是什么</translation>
    </message>
    <message>
        <source>whether the appeal is right</source>
        <translation>申诉是否成立</translation>
    </message>
    <message>
        <source>a grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>a time to come, as 16:30 or +30</source>
        <translation>将来的时间，如 16:30 或 +30</translation>
    </message>
    <message>
        <source>a picture, which its form takes</source>
        <translation>照片，在表单里选</translation>
    </message>
    <message>
        <source>words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>“%1” is no act.</source>
        <translation>没有“%1”这项操作。</translation>
    </message>
    <message>
        <source>“%1” may be: %2</source>
        <translation>“%1”可以是：%2</translation>
    </message>
    <message>
        <source>%1 is done on the page of suggestions.</source>
        <translation>%1在人民建议页办理。</translation>
    </message>
    <message>
        <source>%1 is done one case at a time.</source>
        <translation>%1须逐件办理。</translation>
    </message>
    <message>
        <source>+%1 min</source>
        <translation>+%1 分</translation>
    </message>
    <message>
        <source>“%1” is not what is asked for: %2</source>
        <translation>“%1”不对，这里要：%2</translation>
    </message>
    <message>
        <source>%1 takes no more words: “%2”</source>
        <translation>%1后面不接文字：“%2”</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>还缺：%1</translation>
    </message>
    <message>
        <source>No case is chosen.</source>
        <translation>没有选中案件。</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>特急</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>pressing</source>
        <translation>较急</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已联系上</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未联系上</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>未联系</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>mostly satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>not satisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>explained only</source>
        <translation>仅解释</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未询问</translation>
    </message>
    <message>
        <source>this case only</source>
        <translation>仅本案</translation>
    </message>
    <message>
        <source>from now on</source>
        <translation>今后照此</translation>
    </message>
    <message>
        <source>appeal is right</source>
        <translation>申诉成立</translation>
    </message>
    <message>
        <source>verdict stays</source>
        <translation>维持结论</translation>
    </message>
    <message>
        <source>extend</source>
        <translation>延时</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>level</source>
        <translation>等级</translation>
    </message>
</context>
<context>
    <name>ctl</name>
    <message>
        <source>Explain this verb.</source>
        <translation>说明本命令的用法。</translation>
    </message>
    <message>
        <source>Print JSON for machines.</source>
        <translation>输出 JSON，供程序读取。</translation>
    </message>
    <message>
        <source>The store file.</source>
        <translation>库文件。</translation>
    </message>
    <message>
        <source>The region pack: a folder, or the name of a pack that came with Gridhall.</source>
        <translation>辖区包：文件夹，或随城运一屏提供的辖区包名称。</translation>
    </message>
    <message>
        <source>Usage: gridhallctl %1</source>
        <translation>用法：gridhallctl %1</translation>
    </message>
    <message>
        <source>The command must read: gridhallctl %1.</source>
        <translation>命令应写成：gridhallctl %1。</translation>
    </message>
    <message>
        <source>Say which store: --store FILE.</source>
        <translation>请指定库：--store FILE。</translation>
    </message>
    <message>
        <source>Say which region: --region DIR or --region NAME.</source>
        <translation>请指定辖区：--region DIR 或 --region NAME。</translation>
    </message>
    <message>
        <source>The store was copied to %1 (%2 bytes) and the copy was checked.</source>
        <translation>库已复制到 %1（%2 字节），副本检查完好。</translation>
    </message>
    <message>
        <source>There is no region pack &quot;%1&quot;.</source>
        <translation>没有辖区包“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found.</source>
        <translation>
            <numerusform>发现 %n 处问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>This region&apos;s working days follow its weekend rule in every year.</source>
        <translation>本辖区各年的工作日均按周末规则计算。</translation>
    </message>
    <message>
        <source>Also check this region pack&apos;s calendar.</source>
        <translation>同时检查该辖区包的日历。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are wrong with this store. Work on a copy, and restore the newest good backup.</source>
        <translation>
            <numerusform>本库有 %n 处问题。请在副本上处理，并恢复最近的完好备份。</numerusform>
        </translation>
    </message>
    <message>
        <source>Where &quot;gridhallctl serve&quot; listens, on the same store.</source>
        <translation>同一库上“gridhallctl serve”的监听地址。</translation>
    </message>
    <message>
        <source>Another number is another town&apos;s day; the same number on the same day files nothing twice.</source>
        <translation>换一个数即换一套案情；同一天用同一个数不会重复登记。</translation>
    </message>
    <message>
        <source>End after this many seconds.</source>
        <translation>若干秒后结束。</translation>
    </message>
    <message>
        <source>Leave all cases to the people at the seats.</source>
        <translation>全部案件留给坐席处理。</translation>
    </message>
    <message>
        <source>End when standard input is closed.</source>
        <translation>标准输入关闭时结束。</translation>
    </message>
    <message>
        <source>One of the numbers is not in its range; &quot;gridhallctl drill --help&quot; names the ranges.</source>
        <translation>有一个数超出范围；“gridhallctl drill --help”列有各项范围。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were refused; they are in %1, each with its reason.</source>
        <translation>
            <numerusform>拒收 %n 行，连同原因存于 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Which column is what; without it the region&apos;s mapping whose columns the file has.</source>
        <translation>各列的含义；不写时自动选用与文件各列相符的辖区列映射。</translation>
    </message>
    <message>
        <source>Where refused rows go.</source>
        <translation>拒收的行存到哪里。</translation>
    </message>
    <message>
        <source>Prints every step of a case&apos;s life from the one table that decides them.</source>
        <translation>按判定所用的同一张表，列出案件流转的每一步。</translation>
    </message>
    <message>
        <source>As a Graphviz digraph: gridhallctl lifecycle --dot | dot -Tsvg.</source>
        <translation>输出 Graphviz 有向图：gridhallctl lifecycle --dot | dot -Tsvg。</translation>
    </message>
    <message>
        <source>Lists the open cases, all cases, or those filed on one local day. With --json one object a line, times in UTC.</source>
        <translation>列出在办案件、全部案件或某一天立案的案件。加 --json 时每行一个对象，时间为 UTC。</translation>
    </message>
    <message>
        <source>Cases that are still open (the default).</source>
        <translation>在办案件（默认）。</translation>
    </message>
    <message>
        <source>All cases ever stored, by filing.</source>
        <translation>库中全部案件，按立案先后。</translation>
    </message>
    <message>
        <source>Cases filed on this day of the region.</source>
        <translation>辖区当地这一天立案的案件。</translation>
    </message>
    <message>
        <source>Give one of --open, --all and --date; a date reads like 2026-11-07.</source>
        <translation>--open、--all、--date 请选其一；日期写成 2026-11-07。</translation>
    </message>
    <message>
        <source>Makes every derived table anew from the case log, says how many rows differed before, and proves that the new ones equal the log.</source>
        <translation>由案件日志重建全部派生表，报告原有多少行不一致，并验证重建结果与日志一致。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1, %2: filed %3, closed %4, carried over %5</source>
        <translation>%1 %2：立案 %3，结案 %4，结转 %5</translation>
    </message>
    <message>
        <source>Closed of filed %1; closed of due %2; on time of due %3</source>
        <translation>结案/立案 %1；结案/到期 %2；按时/到期 %3</translation>
    </message>
    <message>
        <source>The day of the region to count.</source>
        <translation>要统计的日期（辖区当地）。</translation>
    </message>
    <message>
        <source>Write the pages to this file.</source>
        <translation>页面写入该文件。</translation>
    </message>
    <message>
        <source>The moment printed on the sheet, instead of now: the same moment and the same log give the same bytes.</source>
        <translation>页面上的印发时刻，不写则为现在；时刻与日志相同，输出逐字节相同。</translation>
    </message>
    <message>
        <source>Say which day: --date 2026-11-07.</source>
        <translation>请指定日期：--date 2026-11-07。</translation>
    </message>
    <message>
        <source>Where to listen; port 0 lets the system choose. Without encryption: keep it on this machine.</source>
        <translation>监听地址；端口 0 由系统选择。未加密，请只在本机使用。</translation>
    </message>
    <message>
        <source>The region&apos;s source code of reports that name none.</source>
        <translation>上报未注明来源时所用的辖区来源编码。</translation>
    </message>
    <message>
        <source>Write where to listen like 127.0.0.1:8311.</source>
        <translation>监听地址请写成 127.0.0.1:8311。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a source of this region.</source>
        <translation>“%1”不是本辖区的来源。</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>, suspended</source>
        <translation>，挂起</translation>
    </message>
    <message>
        <source>level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>department</source>
        <translation>主责</translation>
    </message>
    <message>
        <source>due</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>评定</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>There is no case with the number %1 in this store.</source>
        <translation>库中没有编号为 %1 的案件。</translation>
    </message>
    <message>
        <source>Check a region pack and report every problem in it</source>
        <translation>检查辖区包，列出全部问题</translation>
    </message>
    <message>
        <source>Bring the rows of a CSV or XLSX file into the store</source>
        <translation>将 CSV 或 XLSX 文件导入库</translation>
    </message>
    <message>
        <source>List cases</source>
        <translation>列出案件</translation>
    </message>
    <message>
        <source>Show one case with its deadlines, reasons and timeline</source>
        <translation>显示一件案件的时限、理由和过程</translation>
    </message>
    <message>
        <source>Print the daily summary of one day, or its figures</source>
        <translation>输出某一天的日报或其数据</translation>
    </message>
    <message>
        <source>Take reports in over HTTP</source>
        <translation>通过 HTTP 接收上报</translation>
    </message>
    <message>
        <source>Copy the store while it is in use, and check the copy</source>
        <translation>在使用中复制库，并检查副本</translation>
    </message>
    <message>
        <source>Look for damage in the store and gaps in the calendar</source>
        <translation>检查库的损坏和日历的缺年</translation>
    </message>
    <message>
        <source>Make the derived tables anew from the case log and compare</source>
        <translation>由案件日志重建派生表并比对</translation>
    </message>
    <message>
        <source>Print the life cycle of a case</source>
        <translation>列出案件的流转步骤</translation>
    </message>
    <message>
        <source>zh_CN or en instead of the region&apos;s language.</source>
        <translation>不用辖区语言，改用 zh_CN 或 en。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a local time; write it like 2021-09-24T17:00.</source>
        <translation>“%1”不是本地时间；请写成 2021-09-24T17:00 这样。</translation>
    </message>
    <message>
        <source>round the clock</source>
        <translation>全天计时</translation>
    </message>
    <message>
        <source>calendar days, round the clock</source>
        <translation>自然日，全天计时</translation>
    </message>
    <message>
        <source>inside %1 of working days; public holidays out, make-up days in</source>
        <translation>按工作日的 %1 计时；法定节假日不计，调休上班日计</translation>
    </message>
    <message>
        <source>to the end of the last of so many working days (end-of-day); public holidays out, make-up days in</source>
        <translation>到第 N 个工作日结束为止（end-of-day）；法定节假日不计，调休上班日计</translation>
    </message>
    <message>
        <source>so many times a day&apos;s working time (working-time), inside %1 of working days; public holidays out, make-up days in</source>
        <translation>按每天工时的 N 倍（working-time）在工作日的 %1 内计时；法定节假日不计，调休上班日计</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>无法读取文件 %1：%2。</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Says when a limit ends, in the town&apos;s local time, and by which clock it was counted.</source>
        <translation>给出时限到期的本地时间，以及按哪种时钟计算。</translation>
    </message>
    <message>
        <source>The limit: 10 min, 2 urgent hours, 4 working hours, 3 working days, 5 days, or 4工作时 …</source>
        <translation>时限：10 分钟、2 紧急工作时、4 工作时、3 工作日、5 自然日，或 4 working hours 等</translation>
    </message>
    <message>
        <source>When it starts, in the town&apos;s local time: 2021-09-24T17:00.</source>
        <translation>起算的本地时间：2021-09-24T17:00。</translation>
    </message>
    <message>
        <source>A file with lines of limit TAB time; - reads standard input.</source>
        <translation>每行为“时限 TAB 时间”的文件；- 表示读标准输入。</translation>
    </message>
    <message>
        <source>Give --limit and --from, or --batch.</source>
        <translation>请给出 --limit 和 --from，或者 --batch。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>现在不能做</translation>
    </message>
    <message>
        <source>On whose clock</source>
        <translation>时间在谁手里</translation>
    </message>
    <message>
        <source> @%1, since changed</source>
        <translation> @%1，规则已变更</translation>
    </message>
    <message>
        <source>Says why a case has its colour, its deadlines and its department, and why acts are refused: which rule, from which file and version.</source>
        <translation>说明案件的颜色、时限、部门从何而来，以及为何不能操作：哪条规则、哪个文件、哪个版本。</translation>
    </message>
    <message>
        <source>none of 0</source>
        <translation>0 件中 0 件</translation>
    </message>
    <message>
        <source>%1 of %2 (%3 %)</source>
        <translation>%2 件中 %1 件（%3 %）</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>filed</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>升级</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) would have gone another way.</source>
        <translation>
            <numerusform>%n 件案件的结果会不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Replays the cases of some days under other rulebooks and says what would have been late, red or escalated. The store is only read.</source>
        <translation>用其他规则重算若干天的案件，给出哪些会超时、变红或升级。只读取存储，不写入。</translation>
    </message>
    <message>
        <source>The first day, local: 2011-08-22.</source>
        <translation>首日（本地）：2011-08-22。</translation>
    </message>
    <message>
        <source>The last day, local; it counts.</source>
        <translation>末日（本地），含当日。</translation>
    </message>
    <message>
        <source>Say which rules to try: --rules DIR or --rules NAME, once or more.</source>
        <translation>请说明试用哪些规则：--rules 目录 或 --rules 名称，可多次给出。</translation>
    </message>
    <message>
        <source>Say why a case is as it is: colour, deadlines, department, refusals</source>
        <translation>说明案件为何如此：颜色、时限、部门、不能做的操作</translation>
    </message>
    <message>
        <source>Replay past days under other rules</source>
        <translation>用其他规则推演过去几天</translation>
    </message>
    <message>
        <source>Say when a limit ends, and by which clock</source>
        <translation>计算时限何时到期、按哪种时钟</translation>
    </message>
    <message>
        <source>Counts the rates of a period of local days, each with its denominator. The store is only read.</source>
        <translation>统计一段本地日期的各率，每项带分母。只读取存储。</translation>
    </message>
    <message>
        <source>Give --from and --to as dates like 2011-08-22.</source>
        <translation>请用 2011-08-22 这样的日期给出 --from 和 --to。</translation>
    </message>
    <message>
        <source>Chinese may look wrong on screen and paper: %1 is missing. Install the package fonts-noto-cjk.</source>
        <translation>屏幕和纸上的中文可能不正确：缺少 %1。请安装软件包 fonts-noto-cjk。</translation>
    </message>
    <message>
        <source>Whether the fonts have every character was not looked at: the cases cannot be read.</source>
        <translation>没有检查字体是否齐全：案件读不出。</translation>
    </message>
    <message>
        <source>The fonts have every character of the open cases.</source>
        <translation>未结案件的每个字都有字体。</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) of the open cases are in no installed font: %1. Install the packages fonts-hanazono and fonts-symbola.</source>
        <translation>
            <numerusform>未结案件中有 %n 个字没有字体：%1。请安装软件包 fonts-hanazono 和 fonts-symbola。</numerusform>
        </translation>
    </message>
    <message>
        <source>Count the rates of a period, each with its denominator</source>
        <translation>统计一段时间的各率，每项带分母</translation>
    </message>
    <message>
        <source>Limits that stay a text, because no rule can be made of them:</source>
        <translation>以下时限无法转为规则，只保留原文：</translation>
    </message>
    <message>
        <source>row %1, %2: &quot;%3&quot;. %4</source>
        <translation>第 %1 行，%2：“%3”。%4</translation>
    </message>
    <message>
        <source>Items that have another name now; look whether each is still the same thing:</source>
        <translation>以下事项改了名称，请确认是否仍指同一事项：</translation>
    </message>
    <message>
        <source>row %1, %2: %3 → %4</source>
        <translation>第 %1 行，%2：%3 → %4</translation>
    </message>
    <message>
        <source>Rows that were refused:</source>
        <translation>未采用的行：</translation>
    </message>
    <message>
        <source>row %1, %2: %3</source>
        <translation>第 %1 行，%2：%3</translation>
    </message>
    <message>
        <source>Columns that a pack has no place for: %1.</source>
        <translation>辖区包中没有对应位置的列：%1。</translation>
    </message>
    <message>
        <source>The pack now holds version %1 of the list; what stood there is kept in its folder items.</source>
        <translation>辖区包的管理事项清单现为第 %1 版，原内容保存在其 items 文件夹中。</translation>
    </message>
    <message>
        <source>Nothing changed: the pack says all of this already (version %1 of the list).</source>
        <translation>没有变化：辖区包已是此内容（清单第 %1 版）。</translation>
    </message>
    <message numerus="yes">
        <source>With this list the pack would have %n problem(s); nothing was changed.</source>
        <translation>
            <numerusform>采用此清单后辖区包会有 %n 处问题，未作任何改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Brings a town&apos;s list of items, CSV or XLSX, into a region pack as a new version. Limits that are understood become rules; others stay a text. Rows that cannot be taken go to FILE.refused.csv with the reason. All of it is written, or nothing.</source>
        <translation>将本镇的管理事项清单（CSV 或 XLSX）作为新版本导入辖区包。能读懂的时限转为规则，其余保留原文；不能采用的行连同原因写入“文件名.refused.csv”。要么全部写入，要么一概不改。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here; write: gridhallctl items import FILE --region DIR.</source>
        <translation>不认识“%1”，请写：gridhallctl items import FILE --region DIR。</translation>
    </message>
    <message>
        <source>Bring a town&apos;s list of items into its region pack as a new version</source>
        <translation>将本镇的管理事项清单作为新版本导入辖区包</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>本班</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一班</translation>
    </message>
    <message>
        <source>  MISSING  %1 · %2: %3 of at least %4</source>
        <translation>  缺岗  %1 · %2：%3，至少 %4</translation>
    </message>
    <message>
        <source>  away: %1</source>
        <translation>  不在岗：%1</translation>
    </message>
    <message>
        <source>Patrols, walked / at least</source>
        <translation>巡查，已巡 / 至少</translation>
    </message>
    <message>
        <source>jointly a day</source>
        <translation>每日联合</translation>
    </message>
    <message>
        <source>a shift</source>
        <translation>每班</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>the shift as a whole</source>
        <translation>全班合计</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>不在岗</translation>
    </message>
    <message>
        <source>Who takes new work</source>
        <translation>新任务由谁承接</translation>
    </message>
    <message>
        <source>nobody, both are away</source>
        <translation>无人，A、B 均不在岗</translation>
    </message>
    <message>
        <source>Roll called %1, %2 of %3 missing</source>
        <translation>%1 点名，%3 个岗位中 %2 个未应到</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Recurring posts</source>
        <translation>定点岗</translation>
    </message>
    <message>
        <source>manned</source>
        <translation>有人</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空岗</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>预案</translation>
    </message>
    <message>
        <source>ended %1: %2</source>
        <translation>%1 结束：%2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>answered by %1</source>
        <translation>%1 已应答</translation>
    </message>
    <message>
        <source>NOBODY ANSWERS</source>
        <translation>无人应答</translation>
    </message>
    <message>
        <source>calling %1, %2 left</source>
        <translation>正在呼叫 %1，余 %2</translation>
    </message>
    <message>
        <source>Written.</source>
        <translation>已写入。</translation>
    </message>
    <message>
        <source>As it was at this moment.</source>
        <translation>这一时刻的情况。</translation>
    </message>
    <message>
        <source>Why; of a patrol, a note.</source>
        <translation>原因；巡查则为备注。</translation>
    </message>
    <message>
        <source>How they patrolled: foot, car, video or lone-kit.</source>
        <translation>巡查方式：foot、car、video 或 lone-kit。</translation>
    </message>
    <message>
        <source>All departments of the unit&apos;s station went.</source>
        <translation>本站各部门联合巡查。</translation>
    </message>
    <message>
        <source>Say who is on duty, what is missing and which plan runs; or write it down</source>
        <translation>说明谁在岗、缺什么、哪个预案在运行，或登记</translation>
    </message>
    <message>
        <source>Start the plan as an exercise.</source>
        <translation>作为演练启动。</translation>
    </message>
    <message>
        <source>The case for which the plan is started.</source>
        <translation>因哪个案件启动预案。</translation>
    </message>
    <message>
        <source>The pack&apos;s own rules hold: %1</source>
        <translation>现行是区域包原规则：%1</translation>
    </message>
    <message>
        <source>Rules of the centre hold: %1</source>
        <translation>现行是中心修订的规则：%1</translation>
    </message>
    <message>
        <source>The store was closed before it answered.</source>
        <translation>案件库在答复前已关闭。</translation>
    </message>
    <message>
        <source>Nothing was applied. The rules would be %1.</source>
        <translation>没有施行。规则会是 %1。</translation>
    </message>
    <message>
        <source>These rules hold from now on: %1</source>
        <translation>从现在起按这些规则办：%1</translation>
    </message>
    <message>
        <source>Says which rules hold and who changed them. With &quot;amend&quot; puts limits.json, severity.json or routing.json in force for this centre, or says what they would do to the open cases.</source>
        <translation>查看现行规则和修订记录。加 amend 使 limits.json、severity.json 或 routing.json 对本中心生效，或只说明对在办案件的影响。</translation>
    </message>
    <message>
        <source>A rule file to put in force, by its own name; may be given several times. Files not named stay as they hold.</source>
        <translation>要施行的规则文件，用原文件名；可给多次。没给的文件保持现行。</translation>
    </message>
    <message>
        <source>The name of a rule file to take back to the pack&apos;s own; may be given several times.</source>
        <translation>要恢复成区域包原文件的规则文件名；可给多次。</translation>
    </message>
    <message>
        <source>Why the rules change; compulsory.</source>
        <translation>为什么改规则；必填。</translation>
    </message>
    <message>
        <source>Only say what is wrong, or what it would do to the open cases.</source>
        <translation>只说明有什么问题，或对在办案件的影响。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here; write amend, or nothing.</source>
        <translation>不认识“%1”；写 amend，或什么都不写。</translation>
    </message>
    <message>
        <source>Say what to change: --file limits.json, or --own limits.json for the pack&apos;s own.</source>
        <translation>写明改什么：--file limits.json；恢复区域包原文件用 --own limits.json。</translation>
    </message>
    <message>
        <source>Say why and who: --reason TEXT --as POST.</source>
        <translation>写明理由和岗位：--reason 理由 --as 岗位。</translation>
    </message>
    <message>
        <source>Say which rules hold, or change them with a reason</source>
        <translation>查看现行规则，或写明理由后修订</translation>
    </message>
    <message>
        <source>Prints the annexes of a town&apos;s plan as A4 pages: the list of items, the map of the key areas, the rosters of every phase.</source>
        <translation>把预案附件打印为 A4 页：事项清单、重点区域示意图、各阶段排班表。</translation>
    </message>
    <message>
        <source>Say where to: --pdf FILE.</source>
        <translation>请写输出到哪里：--pdf 文件。</translation>
    </message>
    <message>
        <source>This pack holds no items, no key areas and no rosters; there is nothing to print.</source>
        <translation>这个辖区包没有事项、重点区域和排班，没有可打印的内容。</translation>
    </message>
    <message>
        <source>%1, annexes</source>
        <translation>%1 预案附件</translation>
    </message>
    <message>
        <source>Print the annexes of a town&apos;s plan: items, key areas, rosters</source>
        <translation>打印预案附件：事项清单、重点区域、排班表</translation>
    </message>
    <message>
        <source>Task map %1: %2 of %3 done</source>
        <translation>挂图任务 %1：已完成 %2，共 %3</translation>
    </message>
    <message>
        <source>A region pack whose limits, colours and routes are tried, or in-force for the rules that the centre has now; may be given several times.</source>
        <translation>要试行的辖区包，用其时限、等级和派单规则；写 in-force 表示中心现行规则；可多次给出。</translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Four cells are needed: name, count, of, printed.</source>
        <translation>每行需要四格：name、count、of、printed。</translation>
    </message>
    <message>
        <source>Reads published figures, CSV or XLSX with the columns name, count, of, printed, and warns where a printed percentage does not follow from its own numbers. A percentage with a sign is a change on the earlier figure. Nothing is put right.</source>
        <translation>读取已公布的数字（CSV 或 XLSX，列为 name、count、of、printed），印出的百分比与自身数字不符时给出警告。带正负号的百分比表示与前期相比的变化。只警告，不改数。</translation>
    </message>
    <message>
        <source>Set off</source>
        <translation>等级触发</translation>
    </message>
    <message>
        <source>Levels of the cases filed in the period, against the healthy shape:</source>
        <translation>本期立案的等级分布，与合理分布对照：</translation>
    </message>
    <message>
        <source>   too many</source>
        <translation>   偏多</translation>
    </message>
    <message>
        <source>The region has no source &quot;%1&quot;; sources.csv lists them.</source>
        <translation>辖区没有来源“%1”；来源见 sources.csv。</translation>
    </message>
    <message>
        <source>The region has no item &quot;%1&quot;; items.csv lists them.</source>
        <translation>辖区没有事项“%1”；事项见 items.csv。</translation>
    </message>
    <message>
        <source>Taken down as %1.</source>
        <translation>已登记，编号 %1。</translation>
    </message>
    <message>
        <source>Lists citizens&apos; suggestions by state: those without an answer and those answered in a year, with the year&apos;s adoption rate; or takes one down. Listing only reads the store.</source>
        <translation>按状态列出人民建议：未答复的和某年内答复的，并给出该年采纳率；或登记一条。列出时只读数据库。</translation>
    </message>
    <message>
        <source>The year of the answers; this year without it.</source>
        <translation>答复所在的年份；不写则为今年。</translation>
    </message>
    <message>
        <source>Take down this suggestion, in a few words.</source>
        <translation>登记这条建议，几个字说明。</translation>
    </message>
    <message>
        <source>Its details.</source>
        <translation>详细内容。</translation>
    </message>
    <message>
        <source>Which way it came.</source>
        <translation>来源。</translation>
    </message>
    <message>
        <source>The item of the list that it belongs to.</source>
        <translation>所属的管理事项。</translation>
    </message>
    <message>
        <source>A year reads like 2026.</source>
        <translation>年份写作 2026 这样。</translation>
    </message>
    <message>
        <source>Adoption rate %1: %2 = %3/%4 (adopted or partly / answered)</source>
        <translation>%1 年采纳率：%2 = %3/%4（采纳或部分采纳 / 已答复）</translation>
    </message>
    <message>
        <source>Warn where published percentages do not follow from their own numbers</source>
        <translation>核对已公布的百分比与其自身数字是否相符</translation>
    </message>
    <message>
        <source>List citizens&apos; suggestions with their adoption rate, or take one down</source>
        <translation>列出人民建议及采纳率，或登记一条</translation>
    </message>
    <message numerus="yes">
        <source>%n more reason(s); the file of refused rows has each.</source>
        <translation>
            <numerusform>还有 %n 种原因，拒收文件里都有。</numerusform>
        </translation>
    </message>
    <message>
        <source>A file of keys that only its owner can read, lines of KEY source,source (KEY * for every source); without it the one key in the environment variable GRIDHALL_API_KEY.</source>
        <translation>密钥文件，只有所有者可读，每行写 KEY source,source（KEY * 表示所有来源）；不给时用环境变量 GRIDHALL_API_KEY 中的一个密钥。</translation>
    </message>
    <message>
        <source>A key on the command line can be read by everybody on this machine. Put it into GRIDHALL_API_KEY or into a file and name that with --api-key-file.</source>
        <translation>写在命令行上的密钥，本机人人都能看到。请放进 GRIDHALL_API_KEY，或放进文件并用 --api-key-file 指定。</translation>
    </message>
    <message>
        <source>Give the key that clients must send, in GRIDHALL_API_KEY or in a file that --api-key-file names.</source>
        <translation>请给出客户端必须发送的密钥：用 GRIDHALL_API_KEY，或用 --api-key-file 指定文件。</translation>
    </message>
    <message>
        <source>DRILL: made-up cases, nothing here happened</source>
        <translation>演练：案件均为编造，并未发生</translation>
    </message>
    <message>
        <source>This store has no running digest yet. Open it once for writing, for example with &quot;gridhallctl list&quot;.</source>
        <translation>这个库还没有总摘要。请先以可写方式打开一次，例如运行“gridhallctl list”。</translation>
    </message>
    <message>
        <source>The store that the pages go with: a drill&apos;s marks them.</source>
        <translation>这些页所依据的库；演练库会给它们加上标记。</translation>
    </message>
    <message>
        <source>Prove that the backup could be restored, now.</source>
        <translation>现在就证明这份备份可以恢复。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作改动。</translation>
    </message>
    <message>
        <source>Already in the pack, the same day by day: %1.</source>
        <translation>辖区包已有且逐日一致：%1。</translation>
    </message>
    <message>
        <source>Nothing changed: the pack says all of this already.</source>
        <translation>未作改动：辖区包已包含全部内容。</translation>
    </message>
    <message>
        <source>Brings the public holidays and make-up working days of new years into a region pack: CSV with the columns date, kind (off, work) and occasion. All of it is written, or nothing. With a store also counts the deadlines in it that waited for these years.</source>
        <translation>将新年度的节假日和调休上班日导入辖区包：CSV 文件，列为 date、kind（off、work）和 occasion。要么全部写入，要么不作改动。指定数据库时，同时补算其中等待这些年度的时限。</translation>
    </message>
    <message>
        <source>Also count the open deadlines of this store.</source>
        <translation>同时补算此数据库中未定的时限。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here; write: gridhallctl calendar import FILE --region DIR.</source>
        <translation>此处不认识“%1”；请写：gridhallctl calendar import FILE --region DIR。</translation>
    </message>
    <message>
        <source>Checks every file of a region pack and its import mappings, and reports all problems in one run, and in notes what was mended, left out or not understood. Says nothing else about a good pack; --json counts what is in it.</source>
        <translation>检查辖区包的所有文件及其导入映射，一次列出全部问题；已修正、未采用或未能识别的内容列为提示。合格的包不作其他输出；--json 给出其中各项数量。</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>提示：%1</translation>
    </message>
    <message>
        <source>The clock is believed.</source>
        <translation>时钟可信。</translation>
    </message>
    <message>
        <source>Says whether the centre believes this machine&apos;s clock and what became of earlier doubts. With --confirm a supervisor&apos;s post declares that the clock is right: the rules that waited go on, and times written under the doubt are marked.</source>
        <translation>说明中心是否相信本机时钟，以及以前的存疑怎样结束。加 --confirm 时由值班长岗位声明时钟正确：暂停的规则继续，存疑期间写下的时间加标记。</translation>
    </message>
    <message>
        <source>Declare that the clock is right now.</source>
        <translation>声明时钟现在正确。</translation>
    </message>
    <message>
        <source>Say with --as which supervisor&apos;s post confirms the time.</source>
        <translation>用 --as 写明由哪个值班长岗位确认时间。</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) have an open deadline until then.</source>
        <translation>
            <numerusform>在此之前有 %n 件案件时限未定。</numerusform>
        </translation>
    </message>
    <message>
        <source>The region pack has no holidays of %1: limits in working days cannot be computed. Add the year with &quot;gridhallctl calendar import&quot;.</source>
        <translation>辖区包没有 %1 年的节假日：工作日时限无法计算。请用“gridhallctl calendar import”补充该年。</translation>
    </message>
    <message>
        <source>The region pack has no holidays of %1 yet. Add them with &quot;gridhallctl calendar import&quot; as soon as they are announced.</source>
        <translation>辖区包尚无 %1 年的节假日。公布后请用“gridhallctl calendar import”导入。</translation>
    </message>
    <message>
        <source>The calendar covers the deadlines that can be given now.</source>
        <translation>日历覆盖目前可能给出的时限。</translation>
    </message>
    <message>
        <source>The clock stands after everything that the centre has written.</source>
        <translation>时钟在中心写下的所有时刻之后。</translation>
    </message>
    <message>
        <source>Hold the store against the anchor of a printed sheet: the digest, or POSITION:DIGEST, or with its signature.</source>
        <translation>用日报上印的锚核对库：只写摘要，或 POSITION:DIGEST，或再加签名。</translation>
    </message>
    <message>
        <source>Give the server&apos;s address like http://127.0.0.1:8311.</source>
        <translation>服务器地址写成 http://127.0.0.1:8311 这样。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) differ from what is stored; they are in %1, each with what differs.</source>
        <translation>
            <numerusform>有 %n 行与库中内容不同；已写入 %1，每行注明差异。</numerusform>
        </translation>
    </message>
    <message>
        <source>Brings the rows of a CSV or XLSX file into the store. Rows that were imported before are not added again; rows that cannot be taken, or differ from what was stored before, go to FILE.refused.csv with the reason. The store is made if there is none.</source>
        <translation>把 CSV 或 XLSX 文件的各行导入库。导入过的行不会重复添加；不能接收的行和与库中已有内容不同的行连同原因写入“文件.refused.csv”。没有库则新建。</translation>
    </message>
    <message>
        <source>Where refused rows go, and those that differ.</source>
        <translation>拒收的行和有差异的行写到哪里。</translation>
    </message>
    <message>
        <source>Which sheet of a workbook; without it the first that is not hidden and has the columns.</source>
        <translation>工作簿的哪张表；不给则用第一张未隐藏且有这些列的表。</translation>
    </message>
    <message>
        <source>For programs: says as JSON lines how far the import is, and why it failed.</source>
        <translation>供程序用：以 JSON 行说明导入到哪里、为什么失败。</translation>
    </message>
    <message>
        <source>Stops when standard input closes.</source>
        <translation>标准输入关闭时停止。</translation>
    </message>
    <message>
        <source>Of these, only those that lie outside the grids and wait for a person to place them.</source>
        <translation>其中只列网格外、等人定网格的案件。</translation>
    </message>
    <message>
        <source>The day is not over: counted up to %1.</source>
        <translation>当日未结束：统计截至 %1。</translation>
    </message>
    <message>
        <source>Counts one local day as it stood when it ended (a day that is not over: up to now), and prints it as A4 pages. With --json the very figures that the pages are drawn from. A drill&apos;s store marks its pages itself.</source>
        <translation>统计一个当地日在其结束时的情况（未结束的一天统计到现在），打印成 A4 页。加 --json 输出各页所依据的数字。演练库的页自带标记。</translation>
    </message>
    <message>
        <source>Mark every page as a drill, whatever the store is; a drill&apos;s store needs no such word.</source>
        <translation>不论是什么库，每页都标为演练；演练库无需此项。</translation>
    </message>
    <message>
        <source>Puts a backup in the store&apos;s place: checks it first, refuses while any program has the store open, and keeps the replaced file beside it under a dated name.</source>
        <translation>把备份放回库的位置：先检查备份；有程序打开着库时拒绝；被替换的文件按日期另存在旁边。</translation>
    </message>
    <message>
        <source>What it held before is kept in %1.</source>
        <translation>原来的内容保存在 %1。</translation>
    </message>
    <message>
        <source>A reverse proxy, by its address or network, that says in X-Forwarded-For or Forwarded who its client is. May be given several times.</source>
        <translation>反向代理的地址或网段，它在 X-Forwarded-For 或 Forwarded 中说明客户端是谁。可多次给出。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the address or network of a proxy; write it like 10.0.0.2 or 10.0.0.0/24.</source>
        <translation>“%1”不是代理的地址或网段；请写成 10.0.0.2 或 10.0.0.0/24 这样。</translation>
    </message>
    <message>
        <source>A key is bound to &quot;%1&quot;, which is not a source of this region.</source>
        <translation>有密钥绑定到“%1”，它不是本辖区的来源。</translation>
    </message>
    <message>
        <source>Says who may read and write the store: its owner alone (as every store begins), or also the file&apos;s group. Others never may. Choose the group with chgrp.</source>
        <translation>设定谁可以读写库：只有文件所有者（每个库起初如此），或再加文件所属的组。其他人始终不能。用 chgrp 选组。</translation>
    </message>
    <message>
        <source>Say with whom: group or owner.</source>
        <translation>请写明与谁共享：group 或 owner。</translation>
    </message>
    <message>
        <source>The store&apos;s group may read and write it.</source>
        <translation>库所属的组可以读写。</translation>
    </message>
    <message>
        <source>Only the store&apos;s owner may read and write it.</source>
        <translation>只有库的所有者可以读写。</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>附加信息</translation>
    </message>
    <message>
        <source>Shows one case by its number or short number: state, deadlines, the reasons of its level, and all that happened. The caller is not shown, and numbers of telephones and residents in texts are covered.</source>
        <translation>按编号或短编号显示一件案件：状态、时限、定级依据和全部经过。不显示来电人；文字中的电话号码和身份证号已遮盖。</translation>
    </message>
    <message>
        <source>Bring the holidays of a new year into a region pack</source>
        <translation>将新年度节假日导入辖区包</translation>
    </message>
    <message>
        <source>Say whether the clock is believed, or confirm the time</source>
        <translation>说明时钟是否可信，或确认时间</translation>
    </message>
    <message>
        <source>Put a backup in the store&apos;s place, and keep what it replaces</source>
        <translation>把备份放回库的位置，并保留被替换的文件</translation>
    </message>
    <message>
        <source>Print the digest of everything in the store, signed, to keep on paper</source>
        <translation>打印库中全部内容的摘要和签名，留在纸上</translation>
    </message>
    <message>
        <source>Say whether the store&apos;s group may read and write it</source>
        <translation>设定库所属的组是否可以读写</translation>
    </message>
    <message>
        <source>The store %1 did not say which town it belongs to; from now on it is %2.</source>
        <translation>库 %1 原来没有记下属于哪个街镇；从现在起属于 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of its cases are beside it, as they were put.</source>
        <translation>
            <numerusform>案件所附的 %n 张照片在旁边，与存入时一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that its cases name are lost: the store does not have them either.</source>
        <translation>
            <numerusform>案件所附的 %n 张照片已丢失：库中也没有。</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to %1. A console and an endpoint that run take it over within seconds and count the open deadlines.</source>
        <translation>已写入 %1。正在运行的指挥台和接口几秒内自动接收，并补算未定的时限。</translation>
    </message>
    <message>
        <source>The drill&apos;s clock says %1 and runs %2 times as fast as the machine&apos;s; scenario %3.</source>
        <translation>演练时钟 %1，比本机快 %2 倍；情景 %3。</translation>
    </message>
    <message>
        <source>The drill&apos;s clock stands at %1: nobody plays; scenario %2.</source>
        <translation>演练时钟停在 %1：没人在演；情景 %2。</translation>
    </message>
    <message>
        <source>How many times faster than the machine&apos;s the drill&apos;s clock runs: 0.1 to 1000.</source>
        <translation>演练时钟比本机时钟快多少倍：0.1 到 1000。</translation>
    </message>
    <message>
        <source>What is played: %1; absent, what the store played before, or noon.</source>
        <translation>演什么：%1；不写则为库里原来的情景，新库为 noon。</translation>
    </message>
    <message>
        <source>Play this many hours before the start at once instead of all since yesterday&apos;s midnight: 0 to 48; with 0 the hall begins empty.</source>
        <translation>开始前先一次补演这么多小时，而不是从昨天零点起：0 到 48；为 0 时从空屏开始。</translation>
    </message>
    <message>
        <source>The store plays the scenario &quot;%1&quot;, which this program does not know.</source>
        <translation>库里的情景“%1”，本程序不认识。</translation>
    </message>
    <message>
        <source>Drill &quot;%1&quot;: its clock says %2 and runs %3 times as fast as the machine&apos;s.</source>
        <translation>演练“%1”：演练时钟 %2，比本机快 %3 倍。</translation>
    </message>
    <message>
        <source>Plays a day of a scenario: sends made-up reports to the HTTP endpoint and works them as the departments would, by a clock of the store&apos;s own that begins at the scenario&apos;s hour and stands while nobody plays. The store is marked as a drill&apos;s for ever; a store with real cases is refused.</source>
        <translation>演一个情景：向 HTTP 接口发送虚构上报，并像各部门那样办理。时间用库自己的演练时钟，从情景规定的时刻开始，没人演时停住。库永远标为演练；存有正式案件的库不能用。</translation>
    </message>
    <message>
        <source>There is no scenario &quot;%1&quot;; the scenarios are %2.</source>
        <translation>没有情景“%1”；可用的情景：%2。</translation>
    </message>
    <message>
        <source>of its means</source>
        <translation>种巡查方式</translation>
    </message>
    <message>
        <source>standing by</source>
        <translation>个站备勤</translation>
    </message>
    <message>
        <source>What the shift asks: %1 %2</source>
        <translation>本班要求：%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of its cases are beside it.</source>
        <translation>
            <numerusform>案件所附的 %n 张照片在旁边。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that its cases name are lost: look for the folder %1 of the backup.</source>
        <translation>
            <numerusform>案件所附的 %n 张照片已丢失：请找备份的文件夹 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Say with --reason why the store needs a new key: that stays in the store for everybody to read.</source>
        <translation>请用 --reason 说明为何要换新密钥：理由留在库中，人人可查。</translation>
    </message>
    <message>
        <source>The store has a new key, %1, since commit %2. Keep a copy of %3 apart from the store. Sheets that the old key signed before stay good.</source>
        <translation>自第 %2 次提交起，本库使用新密钥 %1。请把 %3 另存一份，不与库放在一起。旧密钥此前签过的日报仍然有效。</translation>
    </message>
    <message>
        <source>Prints the store&apos;s anchor: the position of its newest event, the digest over everything written until then, and a signature by the store&apos;s key. &quot;gridhallctl doctor --against&quot; holds the store against it later. With --new-key takes a new key in place of one that is lost or known to others: that stays in the store for everybody to read.</source>
        <translation>打印本库的锚：最新事件的位置、至此全部内容的摘要，以及本库密钥的签名。日后用“gridhallctl doctor --against”与库对照。加 --new-key 则换用新密钥，代替遗失或外泄的旧密钥：此事留在库中，人人可查。</translation>
    </message>
    <message>
        <source>Take a new key for signing.</source>
        <translation>换用新的签名密钥。</translation>
    </message>
    <message>
        <source>Why, in a sentence.</source>
        <translation>一句话说明理由。</translation>
    </message>
    <message>
        <source>(Times are UTC; with --region they are the town&apos;s.)</source>
        <translation>（时间为 UTC；加 --region 则为当地时间。）</translation>
    </message>
    <message>
        <source>The sheet&apos;s anchor is not signed: %1.</source>
        <translation>日报上的锚没有签名：%1。</translation>
    </message>
    <message>
        <source>  %1 would rise because twice the limit has passed by then.</source>
        <translation>  %1 件因已过新时限的两倍而升级。</translation>
    </message>
    <message>
        <source>  %1 away: %2</source>
        <translation>  %1 人不在岗：%2</translation>
    </message>
    <message>
        <source>The backup %1 can be restored: it opens, its cases (%2) are the sum of their events (%3), and the store had its digest %4. Events that the store got since: %5.</source>
        <translation>备份 %1 可以恢复：能打开，%2 件案件与 %3 个事件相符，其摘要 %4 是库曾经有过的。此后库又增加了 %5 个事件。</translation>
    </message>
    <message>
        <source>%1 taken. Holidays: %2, make-up working days: %3.</source>
        <translation>已导入 %1 年：放假 %2 天，调休上班 %3 天。</translation>
    </message>
    <message>
        <source>The store is sound; the region pack lacks what is said above.</source>
        <translation>数据库完好；区域包缺少上面所说的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read, %1 taken, %2 refused; items: %3 new, %4 changed; limits: %5 understood, %6 kept as text.</source>
        <translation>
            <numerusform>读取 %n 行，采用 %1 行，拒绝 %2 行；新增事项 %3 项，变更 %4 项；转为规则的时限 %5 项，保留原文的时限 %6 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Events: %1, cases: %2, rows that differed before: %3; the tables now equal the log: %4.</source>
        <translation>事件 %1 条，案件 %2 件；原有 %3 行不一致；现与日志一致：%4。</translation>
    </message>
    <message numerus="yes">
        <source>The backup is of another store than the one that stood here: they have no commit in common. None of the %n event(s) that stood here is in the store now.</source>
        <translation>
            <numerusform>此备份来自另一个库，与原库没有任何共同的提交。原库的 %n 条事件都不在现在的库里。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup and the store that stood here went apart after event %1: %n event(s) stand only in what was put aside. Report what they say again, or compare by hand.</source>
        <translation>
            <numerusform>备份与原库在第 %1 条事件之后分岔：有 %n 条事件只在移开的文件里。请重新登记，或人工比对。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) came after the backup and stand only there: report what they say again, or compare by hand.</source>
        <translation>
            <numerusform>有 %n 个事件在备份之后，只在另存的文件里：请重新登记，或人工核对。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store holds the backup&apos;s %n event(s) now.</source>
        <translation>
            <numerusform>库现在有备份中的 %n 个事件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied anew, they would change %1 of %n open case(s): %2 earlier, %3 later, %4 overdue at once.</source>
        <translation>
            <numerusform>按其重算，%n 件在办案件中有 %1 件会变：提前 %2 件，推后 %3 件，立即超时 %4 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n page(s)</source>
        <translation>
            <numerusform>%1：%n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) read, fitting: %1.</source>
        <translation>
            <numerusform>读取 %n 项数字，%1 项相符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drill ended: %n report(s) filed, %1 known from before, %2 refused; orders that the departments carried out: %3.</source>
        <translation>
            <numerusform>演练结束：登记上报 %n 件，此前已有 %1 件，拒收 %2 件；各部门执行操作 %3 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) filed, %1 waiting</source>
        <translation>
            <numerusform>已登记上报 %n 件，待发 %1 件</numerusform>
        </translation>
    </message>
    <message>
        <source>How many of those who have the post are away, or are back; without it all of them.</source>
        <translation>该岗位中几人不在岗，或几人返岗；不写表示全部。</translation>
    </message>
    <message numerus="yes">
        <source>By mapping %1: %n row(s) read, %2 filed, %3 updated (%4 of both with notes), %5 differ, %6 unchanged, %7 refused, in %8 s.</source>
        <translation>
            <numerusform>按列映射 %1：读入 %n 行，新立 %2 件，更新 %3 件（两者中附说明 %4 件），有差异 %5 件，无变化 %6 件，拒收 %7 行，用时 %8 秒。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n row(s), %2 refused</source>
        <translation>
            <numerusform>%1 已读 %n 行，拒收 %2 行</numerusform>
        </translation>
    </message>
    <message>
        <source>This store has no accounts, so --%1 says nothing; &quot;gridhallctl people add&quot; makes the first.</source>
        <translation>此库未设账号，--%1 没有意义；用“gridhallctl people add”建第一个。</translation>
    </message>
    <message>
        <source>This store has accounts, so --%1 is not for it. Say who you are: --as PERSON --key-file FILE.</source>
        <translation>此库设有账号，不用 --%1。请说明是谁：--as PERSON --key-file FILE。</translation>
    </message>
    <message>
        <source>This store has accounts. Say who you are: --as PERSON --key-file FILE.</source>
        <translation>此库设有账号。请说明是谁：--as PERSON --key-file FILE。</translation>
    </message>
    <message>
        <source>A second person gives a key too: --witness PERSON --witness-key-file FILE.</source>
        <translation>第二人也要给出密钥：--witness PERSON --witness-key-file FILE。</translation>
    </message>
    <message>
        <source>Secret of %1</source>
        <translation>%1 的口令</translation>
    </message>
    <message>
        <source>Name the second person: --witness PERSON --witness-key-file FILE.</source>
        <translation>请给出第二人：--witness PERSON --witness-key-file FILE。</translation>
    </message>
    <message>
        <source>There is no secret in the first line of %1.</source>
        <translation>%1 的第一行中没有口令。</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read.</source>
        <translation>密钥文件 %1 无法读取。</translation>
    </message>
    <message>
        <source>Others can read the key in %1. Keep it to yourself: chmod 600, then start again.</source>
        <translation>%1 中的密钥别人也能读。请只留给自己：chmod 600，再重新运行。</translation>
    </message>
    <message>
        <source>No secret was given; nothing was done.</source>
        <translation>未给出口令，什么也没有做。</translation>
    </message>
    <message>
        <source>There is a file %1 already; it was not written over.</source>
        <translation>文件 %1 已经存在，未覆盖。</translation>
    </message>
    <message>
        <source>The key file %1 cannot be written.</source>
        <translation>密钥文件 %1 无法写入。</translation>
    </message>
    <message>
        <source>Say which records: --kind all, callers, four-eyes, refused, sign-ins or people.</source>
        <translation>请写明哪些记录：--kind all、callers、four-eyes、refused、sign-ins 或 people。</translation>
    </message>
    <message>
        <source>REFUSED</source>
        <translation>未准许</translation>
    </message>
    <message>
        <source>The town by whose clock the days are; without it they are days of UTC.</source>
        <translation>日期按哪个辖区的时间；不给时按 UTC。</translation>
    </message>
    <message>
        <source>all, callers, four-eyes, refused, sign-ins or people.</source>
        <translation>all、callers、four-eyes、refused、sign-ins 或 people。</translation>
    </message>
    <message>
        <source>Records in which these words stand.</source>
        <translation>含有这些字词的记录。</translation>
    </message>
    <message>
        <source>Also what the system did by itself.</source>
        <translation>包括系统自动所做的。</translation>
    </message>
    <message>
        <source>The store of this town: where it has accounts, who brings the list in signs in.</source>
        <translation>本地的库：设有账号时，导入清单者须登录。</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>  LOCKED: %1</source>
        <translation>  已锁定：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n wrong secret(s) in a row</source>
        <translation>
            <numerusform>连续 %n 次口令错误</numerusform>
        </translation>
    </message>
    <message>
        <source>This store has no accounts: whoever sits at a seat acts as the post that is chosen there.</source>
        <translation>此库未设账号：坐在席位上的人以席位上选定的岗位行事。</translation>
    </message>
    <message>
        <source>Say which file holds the new secret: --new-key-file FILE, or give it at a terminal.</source>
        <translation>请写明新口令在哪个文件：--new-key-file FILE，或在终端输入。</translation>
    </message>
    <message>
        <source>New secret of %1</source>
        <translation>%1 的新口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>The two are not the same; nothing was changed.</source>
        <translation>两次输入不一致，未作改动。</translation>
    </message>
    <message>
        <source>Say which role: --role viewer, clerk, dispatcher, supervisor, rules or administrator.</source>
        <translation>请写明角色：--role viewer、clerk、dispatcher、supervisor、rules 或 administrator。</translation>
    </message>
    <message>
        <source>This store has no accounts yet; the first is your own: name yourself, and leave --as out.</source>
        <translation>此库尚未设账号；第一个须是自己的：请写自己的名字，不用 --as。</translation>
    </message>
    <message>
        <source>Say whose account it is: gridhallctl people add PERSON.</source>
        <translation>请写明是谁的账号：gridhallctl people add PERSON。</translation>
    </message>
    <message>
        <source>Say where the device&apos;s key is to be written: --new-key-file FILE.</source>
        <translation>请写明设备密钥写到哪里：--new-key-file FILE。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no role; write viewer, clerk, dispatcher, supervisor, rules or administrator.</source>
        <translation>“%1”不是角色；请写 viewer、clerk、dispatcher、supervisor、rules 或 administrator。</translation>
    </message>
    <message>
        <source>Says who has an account in a store, makes accounts, locks and unlocks them, changes a role or a secret. The first account of a store is an administrator&apos;s, and whoever may write the store makes it; without --new-key-file its secret is that of --key-file. From then on every verb that writes to the store asks for --as PERSON --key-file FILE.</source>
        <translation>列出库中的账号，新建、锁定、解锁账号，改角色或口令。库的第一个账号须是管理员，能写此库者即可建立；不给 --new-key-file 时其口令取自 --key-file。此后每个写库的命令都要求 --as PERSON --key-file FILE。</translation>
    </message>
    <message>
        <source>viewer, clerk, dispatcher, supervisor, rules or administrator.</source>
        <translation>viewer、clerk、dispatcher、supervisor、rules 或 administrator。</translation>
    </message>
    <message>
        <source>What screens and prints show of the account; without it the role.</source>
        <translation>屏幕和打印件上显示的岗位；不给时为角色名。</translation>
    </message>
    <message>
        <source>An account for an endpoint or a wall: its key is made and written to --new-key-file.</source>
        <translation>接口或大屏的设备账号：密钥自动生成，写入 --new-key-file。</translation>
    </message>
    <message>
        <source>The file with the new secret, which its owner alone can read; without it the terminal asks.</source>
        <translation>新口令所在的文件，只有所有者可读；不给时在终端询问。</translation>
    </message>
    <message>
        <source>(takes two)</source>
        <translation>（须双人）</translation>
    </message>
    <message>
        <source>Prints the table of rights: a line for each act and each view, and the roles that have it. What nobody has in it is nobody&apos;s, and what stands not in it is allowed to nobody. To sign in and out and to change one&apos;s own secret is everybody&apos;s who has an account.</source>
        <translation>列出权限表：每个动作、每种查看各一行，写明哪些角色有此权。表中无人有的，谁也没有；表中没有的，谁也不许。登录、退出和改自己的口令，有账号者人人可以。</translation>
    </message>
    <message>
        <source>Who gives the command: the name of an account. Where a store has none and a post is asked for: the post.</source>
        <translation>由谁下命令：账号名。库中未设账号而要求岗位时：岗位。</translation>
    </message>
    <message>
        <source>The file with the secret of --as, which its owner alone can read (- is standard input); without it the terminal asks.</source>
        <translation>--as 的口令所在的文件，只有所有者可读（- 为标准输入）；不给时在终端询问。</translation>
    </message>
    <message>
        <source>The second person, where it takes two.</source>
        <translation>须双人时的第二人。</translation>
    </message>
    <message>
        <source>The file with the second person&apos;s secret.</source>
        <translation>第二人口令所在的文件。</translation>
    </message>
    <message>
        <source>Say who has an account, make one, lock it, or change its role or secret</source>
        <translation>列出账号，新建、锁定账号，或改其角色或口令</translation>
    </message>
    <message>
        <source>Print who may do and see what</source>
        <translation>列出谁可以做什么、看什么</translation>
    </message>
    <message>
        <source>Say who did what; the log has who read it</source>
        <translation>列出谁做了什么；查阅本身也记入日志</translation>
    </message>
    <message>
        <source>Says who is on duty, where somebody is missing, what was patrolled, what is out and which plan runs; or writes one such fact down. Times are the town&apos;s, like 2021-09-24T17:00. On a store with accounts who writes signs in: --as PERSON --key-file FILE.</source>
        <translation>说明谁在岗、哪里缺人、巡了哪里、什么在外、哪个预案在执行；或记下其中一项。时间为本地时间，如 2021-09-24T17:00。库设有账号时，记录者须登录：--as PERSON --key-file FILE。</translation>
    </message>
    <message>
        <source>Who writes it down, where the store has no accounts: a post, never a name.</source>
        <translation>库中未设账号时由谁记录：写岗位，不写姓名。</translation>
    </message>
    <message>
        <source>As the shift supervisor, where the store has no accounts.</source>
        <translation>库中未设账号时，以值班长身份。</translation>
    </message>
    <message>
        <source>A ticket says who you are: give --ticket, or --as PERSON --key-file FILE.</source>
        <translation>凭条已说明是谁：只给 --ticket，或给 --as PERSON --key-file FILE。</translation>
    </message>
    <message>
        <source>There is no case %1 in this store.</source>
        <translation>本库没有案件 %1。</translation>
    </message>
    <message>
        <source>The caller of case %1 is forgotten.</source>
        <translation>案件 %1 的来电人已遗忘。</translation>
    </message>
    <message>
        <source>The same number still stands in: %1.</source>
        <translation>同一号码还在：%1。</translation>
    </message>
    <message>
        <source>The case whose caller is to be forgotten: its number, or its id.</source>
        <translation>要遗忘来电人的案件：编号，或其内部 id。</translation>
    </message>
    <message>
        <source>Say of which case: people forget-caller --case NUMBER --reason TEXT.</source>
        <translation>请写明案件：people forget-caller --case 编号 --reason 事由。</translation>
    </message>
    <message>
        <source>Somebody is reading the store: what was written over goes from its write-ahead log as soon as nobody does, by whichever program has it open.</source>
        <translation>有程序正在读库：被覆盖的内容要等没人读时才从预写日志中清除，由打开本库的任一程序完成。</translation>
    </message>
    <message>
        <source>No event of this store names a caller in clear; nothing was changed.</source>
        <translation>本库没有明文来电人；没有任何改动。</translation>
    </message>
    <message>
        <source>Says who did what on these days, the newest first. Callers&apos; names and numbers are left out. The log has who read it. With --json one object a line, times in UTC; the first line has the anchor of the store.</source>
        <translation>列出这些天谁做了什么，最新的在前。不含来电人的姓名和号码。谁查阅过也有记录。加 --json 每行一个对象，时间为 UTC；第一行是本库的锚。</translation>
    </message>
    <message>
        <source>Say one of: list, add PERSON --role ROLE, lock PERSON --reason TEXT, unlock PERSON --reason TEXT, role PERSON ROLE, secret PERSON, forget-caller --case NUMBER --reason TEXT, seal-history.</source>
        <translation>请写其一：list、add 姓名 --role 角色、lock 姓名 --reason 事由、unlock 姓名 --reason 事由、role 姓名 角色、secret 姓名、forget-caller --case 编号 --reason 事由、seal-history。</translation>
    </message>
    <message>
        <source>Why it is locked, unlocked or forgotten; compulsory.</source>
        <translation>锁定、解锁或遗忘的事由；必填。</translation>
    </message>
    <message>
        <source>For programs: standard input begins with a line that a window of the store wrote, instead of --as and a secret. It is good once, for two minutes.</source>
        <translation>供程序使用：标准输入的第一行是窗口写的凭条，代替 --as 和口令。只能用一次，两分钟内有效。</translation>
    </message>
    <message>
        <source>caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>forgotten</source>
        <translation>已遗忘</translation>
    </message>
    <message>
        <source>Score departments, grids, officers and seats by the town&apos;s published formula</source>
        <translation>按本镇公布的办法给部门、网格、专员、席位打分</translation>
    </message>
    <message>
        <source>Say what became of the advice where a case could go</source>
        <translation>统计派单建议后来怎样</translation>
    </message>
    <message>
        <source>Say what stands on the supervisor&apos;s board: the shift, who has what, what waits for a word</source>
        <translation>列出值班长看板：本班、谁手里有什么、什么在等审批</translation>
    </message>
    <message>
        <source>Say what the shift hands over, write it, tick it, sign it; or print one</source>
        <translation>看本班交什么；写、核、签交接单；或打印一份</translation>
    </message>
    <message>
        <source>Say what happened in the centre in the 24 hours of a duty day, or print it</source>
        <translation>说一个值班日 24 小时里中心发生的事，或打印</translation>
    </message>
    <message>
        <source>Play a day with made-up reports; or score the one that was played</source>
        <translation>用虚构的上报演一天；或给演过的计分</translation>
    </message>
    <message>
        <source>  taken: %1, of them given back later %2 (%3)</source>
        <translation>  采纳 %1 次，其中后来退单 %2（%3）</translation>
    </message>
    <message>
        <source>  overridden: %1, of them given back later %2 (%3)</source>
        <translation>  改派 %1 次，其中后来退单 %2（%3）</translation>
    </message>
    <message>
        <source>Says what became of the advice that stood first when somebody dispatched, of the cases filed in a period: taken, overridden, and given back later. The store is only read.</source>
        <translation>统计期内立案的案件派单时排在第一的建议：采纳、改派，以及后来的退单。只读库。</translation>
    </message>
    <message>
        <source>Dispatched by people: %1, without advice: %2</source>
        <translation>人工派单 %1 次，没有建议的 %2 次</translation>
    </message>
    <message>
        <source>All advice</source>
        <translation>全部建议</translation>
    </message>
    <message>
        <source>On duty %1 / %2   patrols done %3 / %4   open %5   overdue %6   supervised %7   to approve %8</source>
        <translation>在岗 %1 / %2   巡查达标 %3 / %4   在办 %5   超时 %6   督办 %7   待审批 %8</translation>
    </message>
    <message>
        <source>The oldest request waits since %1</source>
        <translation>最久的申请已等 %1</translation>
    </message>
    <message>
        <source>Dispatch board</source>
        <translation>派单看板</translation>
    </message>
    <message>
        <source>with nobody yet</source>
        <translation>尚无承办部门</translation>
    </message>
    <message>
        <source>Waiting for the supervisor&apos;s word</source>
        <translation>待值班长审批</translation>
    </message>
    <message>
        <source>Under supervision</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>no reply yet</source>
        <translation>尚未回复</translation>
    </message>
    <message>
        <source>Returned in 30 days: %1</source>
        <translation>30 天内退单：%1</translation>
    </message>
    <message>
        <source>Says what stands on the supervisor&apos;s board: the shift in figures, who has what, what waits for the supervisor&apos;s word, what is supervised and what was returned. Times are the town&apos;s, like 2021-09-24T17:00.</source>
        <translation>列出值班长看板上的内容：本班数字、谁手里有什么、什么在等值班长审批、什么在督办、退回了什么。时间为本地时间，如 2021-09-24T17:00。</translation>
    </message>
    <message>
        <source>Say on standard output, in a line of its own, what the program beside this one is to do: &quot;cue endpoint-away&quot;, &quot;cue endpoint-back&quot;, &quot;cue clock-wrong&quot;, &quot;cue clock-right&quot;.</source>
        <translation>在标准输出上单独一行写旁边的程序要做什么：“cue endpoint-away”“cue endpoint-back”“cue clock-wrong”“cue clock-right”。</translation>
    </message>
    <message numerus="yes">
        <source>The scenario wants the endpoint away now: stop it for %n minute(s) of the drill&apos;s clock.</source>
        <translation>
            <numerusform>情景要求现在停掉接口：按演练时钟停 %n 分钟。</numerusform>
        </translation>
    </message>
    <message>
        <source>The scenario wants the endpoint back now: start it again.</source>
        <translation>情景要求接口恢复：请重新启动。</translation>
    </message>
    <message>
        <source>No installed pack is that of the store&apos;s town &quot;%1&quot;. Name its folder with --region.</source>
        <translation>装好的辖区包里没有库所属的“%1”。用 --region 写明文件夹。</translation>
    </message>
    <message>
        <source>This store is no drill&apos;s: there is nothing to score.</source>
        <translation>这个库不是演练的，没有可计的分。</translation>
    </message>
    <message>
        <source>%1 points of 100</source>
        <translation>%1 分，满分 100</translation>
    </message>
    <message>
        <source>Scores the drill that a store plays, from its beginning until now by its own clock, by the rules of the day&apos;s figures. The store is only read.</source>
        <translation>给库里的演练计分，从开始到现在，按它自己的时钟和日报的算法。库只读。</translation>
    </message>
    <message>
        <source>The region pack; absent, the installed one of the store&apos;s town.</source>
        <translation>辖区包；不写为库所属的、已装好的那个。</translation>
    </message>
    <message>
        <source>Write the sheet, one page, to this file.</source>
        <translation>把得分单（一页）写入这个文件。</translation>
    </message>
    <message>
        <source>%1 instead</source>
        <translation>由 %1 顶替</translation>
    </message>
    <message>
        <source>away: %1</source>
        <translation>不在岗：%1</translation>
    </message>
    <message>
        <source>at the post since %1</source>
        <translation>%1 到岗</translation>
    </message>
    <message>
        <source>not at the post yet</source>
        <translation>尚未到岗</translation>
    </message>
    <message>
        <source>Person by person, %1: %2 of %3, at the post %4</source>
        <translation>逐人在岗，%1：%2 / %3 人，已登记到岗 %4 人</translation>
    </message>
    <message>
        <source>Command, who is there of how many</source>
        <translation>指挥体系，实到 / 应到</translation>
    </message>
    <message>
        <source>%1 deputises</source>
        <translation>%1 代为带班</translation>
    </message>
    <message>
        <source>nobody of %1 leads</source>
        <translation>%1 无人带班</translation>
    </message>
    <message>
        <source>  %1 reaches %2 of %3 units</source>
        <translation>  %1 通到 %2 个单元，共 %3 个</translation>
    </message>
    <message>
        <source>Swaps of jobs</source>
        <translation>岗位互换</translation>
    </message>
    <message>
        <source>Say one of: absent POST --reason TEXT, back POST, patrol UNIT --from TIME --by foot|car|video|lone-kit, start PLAN --reason TEXT, acknowledge RUN ROLE CONTACT, arrive PERSON, swap A B --to TIME --reason TEXT, unswap PERSON.</source>
        <translation>请写其中之一：absent POST --reason TEXT，back POST，patrol UNIT --from TIME --by foot|car|video|lone-kit，start PLAN --reason TEXT，acknowledge RUN ROLE CONTACT，arrive PERSON，swap A B --to TIME --reason TEXT，unswap PERSON。</translation>
    </message>
    <message>
        <source>When the absence, the swap or the patrol began, or somebody arrived; without it now.</source>
        <translation>不在岗、互换、巡查何时开始，或何时到岗；不写就是现在。</translation>
    </message>
    <message>
        <source>When it ended or will end; an absence without it lasts until &quot;back&quot;, a patrol ends now; a swap needs it.</source>
        <translation>何时结束；不在岗不写就到“back”为止，巡查不写就是现在；互换必须写。</translation>
    </message>
    <message>
        <source>Give the day like 2025-11-07.</source>
        <translation>日期写成 2025-11-07 的样子。</translation>
    </message>
    <message>
        <source>Say which records: --kind %1.</source>
        <translation>写明哪类记录：--kind %1。</translation>
    </message>
    <message>
        <source>Says what happened in the centre in the 24 hours of a duty day, which begins with the first shift, the oldest first. Posts and seats stand in it; callers are left out. The store is only read.</source>
        <translation>说一个值班日 24 小时里中心发生的事，从头一个班次开始，旧的在前。只写岗位和席位；来电人略去。库只读。</translation>
    </message>
    <message>
        <source>The duty day; absent, the one that runs.</source>
        <translation>值班日；不写为正在进行的这天。</translation>
    </message>
    <message>
        <source>These records alone: %1.</source>
        <translation>只要这类记录：%1。</translation>
    </message>
    <message>
        <source>Records in which each of these words stands.</source>
        <translation>含有每个词的记录。</translation>
    </message>
    <message>
        <source>No shift runs now, so there is none to hand over.</source>
        <translation>当前没有班次，无可交接。</translation>
    </message>
    <message>
        <source>No. %1  %2  %3 → %4  figures as of %5</source>
        <translation>第 %1 号  %2  %3 → %4  数字截至 %5</translation>
    </message>
    <message>
        <source>taken over %1 + came in %2 − ended %3 = open %4   overdue %5   supervised %6</source>
        <translation>接班 %1 + 立案 %2 − 结案 %3 = 在办 %4   超时 %5   督办 %6</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签</translation>
    </message>
    <message>
        <source>Hands over</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Takes over</source>
        <translation>接班</translation>
    </message>
    <message>
        <source>Digest of the text %1, event %2 of the centre&apos;s log</source>
        <translation>正文摘要 %1，中心日志第 %2 条</translation>
    </message>
    <message>
        <source>Corrected %1, %2: %3</source>
        <translation>更正 %1，%2：%3</translation>
    </message>
    <message>
        <source>There is no hand-over sheet no. %1.</source>
        <translation>没有第 %1 号交接单。</translation>
    </message>
    <message>
        <source>The text is not the one that both signed: it does not add up to its digest.</source>
        <translation>正文不是双方签过的那份：与摘要对不上。</translation>
    </message>
    <message>
        <source>The log under the sheet was altered since; &quot;gridhallctl doctor&quot; says where. %1</source>
        <translation>其下日志后来被改动；“gridhallctl doctor”会指出在哪里。%1</translation>
    </message>
    <message>
        <source>No. %1  %2  %3 → %4  lines %5  %6</source>
        <translation>第 %1 号  %2  %3 → %4  %5 条  %6</translation>
    </message>
    <message>
        <source>Say one of: preview, draft, amend LINE --words TEXT, note --title TEXT --words TEXT, tick LINE|all, untick LINE, ask LINE --words TEXT, sign, take-over, correct NUMBER --words TEXT.</source>
        <translation>请写其中之一：preview、draft、amend LINE --words TEXT、note --title TEXT --words TEXT、tick LINE|all、untick LINE、ask LINE --words TEXT、sign、take-over、correct NUMBER --words TEXT。</translation>
    </message>
    <message>
        <source>Says which shift is to be handed over, what stands on the open sheet and which were signed by both; prints one; or writes a line of it, ticks or signs it. On a store with accounts who writes signs in: --as PERSON --key-file FILE; without, --post names the post that signs.</source>
        <translation>看哪一班待交接、在办的单子和历次双签的单子；打印一份；或写、核、签其中的条目。有账号的库，写入须登录：--as PERSON --key-file FILE；没有账号的，用 --post 写明签名岗位。</translation>
    </message>
    <message>
        <source>This sheet alone, with what its digest and the log say.</source>
        <translation>只看这一份，并核对摘要和日志。</translation>
    </message>
    <message>
        <source>Write the sheet of --number as one A4 page to this file.</source>
        <translation>把 --number 那份写成一页 A4 到此文件。</translation>
    </message>
    <message>
        <source>What the line says, what is asked, or what was not so.</source>
        <translation>条目的说明、所问，或哪里不对。</translation>
    </message>
    <message>
        <source>What a line that is added is about.</source>
        <translation>补的条目是什么事。</translation>
    </message>
    <message>
        <source>Who has it, or where, of a line that is added.</source>
        <translation>补的条目谁接，或范围。</translation>
    </message>
    <message>
        <source>The digest of the text that was read; without it that of the open sheet as it is.</source>
        <translation>读过的正文的摘要；不写则取在办单子的现状。</translation>
    </message>
    <message>
        <source>As which post, where the store has no accounts; never a name.</source>
        <translation>没有账号的库，以哪个岗位；不写人名。</translation>
    </message>
    <message>
        <source>Say which sheet goes on paper: --number N.</source>
        <translation>请写明打印哪一份：--number N。</translation>
    </message>
    <message>
        <source>Levels that people set against the rules, of the cases filed:</source>
        <translation>人工调级（与规则不同），占立案：</translation>
    </message>
    <message>
        <source>  %1: raised %2 (%3), lowered %4 (%5); before: %6</source>
        <translation>  %1：调高 %2（%3），调低 %4（%5）；上一期：%6</translation>
    </message>
    <message>
        <source>Scores departments, grids, officers and seats by the formula that the town has published (ranking.json), beside the month before, and says how often people set another level than the rules. The store is only read.</source>
        <translation>按本镇公布的办法（ranking.json）给部门、网格、专员、席位打分，与上月相比，并统计人工调级与规则不同的有多少。只读库。</translation>
    </message>
    <message>
        <source>Write the table to this file.</source>
        <translation>把表写到这个文件。</translation>
    </message>
    <message>
        <source>The column with their codes.</source>
        <translation>编码所在的列。</translation>
    </message>
    <message>
        <source>The column with their kinds.</source>
        <translation>类型所在的列。</translation>
    </message>
    <message>
        <source>The column with what they are called.</source>
        <translation>名称所在的列。</translation>
    </message>
    <message>
        <source>The column with their places in words.</source>
        <translation>位置文字所在的列。</translation>
    </message>
    <message>
        <source>The column with their latitudes, or metres northward.</source>
        <translation>纬度（或向北米数）所在的列。</translation>
    </message>
    <message>
        <source>The column with their longitudes, or metres eastward.</source>
        <translation>经度（或向东米数）所在的列。</translation>
    </message>
    <message>
        <source>The column with both coordinates.</source>
        <translation>两个坐标写在一起的列。</translation>
    </message>
    <message>
        <source>The column with their grids.</source>
        <translation>网格所在的列。</translation>
    </message>
    <message>
        <source>The column that says how many sensors a row stands for.</source>
        <translation>说明一行代表多少个设备的列。</translation>
    </message>
    <message>
        <source>The column that says whether somebody vulnerable lives there.</source>
        <translation>说明是否住有弱势人员的列。</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>拒收：%1</translation>
    </message>
    <message>
        <source>%1 more were made; --json names all of them.</source>
        <translation>另有 %1 处补造；--json 会全部列出。</translation>
    </message>
    <message>
        <source>%1 added, %2 refused; for %3 a code or a name was made.</source>
        <translation>加入 %1，拒收 %2；其中 %3 个补造了编码或名称。</translation>
    </message>
    <message>
        <source>The kind of rows that say none.</source>
        <translation>未写类型的行算什么类型。</translation>
    </message>
    <message>
        <source>The item that alarms of new kinds of sensors become.</source>
        <translation>新设备类型的报警归入的事项。</translation>
    </message>
    <message>
        <source>Which sheet of a workbook; without it the first that has the columns.</source>
        <translation>工作簿的哪个工作表；不写则取第一个有这些列的。</translation>
    </message>
    <message>
        <source>Of a text file; without it, it is found out.</source>
        <translation>文本文件的编码；不写则自动判断。</translation>
    </message>
    <message>
        <source>The system of its coordinates: WGS84, GCJ02, BD09, shanghai or EPSG:NUMBER; without it WGS84.</source>
        <translation>坐标系：WGS84、GCJ02、BD09、shanghai 或 EPSG:编号；不写则为 WGS84。</translation>
    </message>
    <message>
        <source>Puts elements or sensors out of a CSV or XLSX file into a region pack. Columns are known by their headings or named; each grid is found from the point, and codes are made where they are missing. Rows that cannot be taken are told with the reason; the others go in.</source>
        <translation>把 CSV 或 XLSX 里的要素或感知设备放进数据包。各列按列名识别，也可指定；网格由点得出，缺少的编码会补造。不能收的行连同原因说明；其余照收。</translation>
    </message>
    <message>
        <source>record %1, grid %2: %3</source>
        <translation>第 %1 条，网格 %2：%3</translation>
    </message>
    <message>
        <source>record %1: %2%3</source>
        <translation>记录 %1：%2%3</translation>
    </message>
    <message>
        <source>record %1, grid %2: %3%4</source>
        <translation>记录 %1，网格 %2：%3%4</translation>
    </message>
    <message>
        <source>The town has no code of two to eight capital letters and digits; name one: --town-code XJ.</source>
        <translation>本镇没有二到八位大写字母和数字的代码；请指定：--town-code XJ。</translation>
    </message>
    <message>
        <source>--%1 is missing; write: gridhallctl town new DIR --name NAME --grids FILE.</source>
        <translation>缺少 --%1；请写：gridhallctl town new DIR --name NAME --grids FILE。</translation>
    </message>
    <message>
        <source>Makes a town&apos;s pack out of its grids: Shapefile (GBK, too), GeoPackage, GeoJSON or KML. Says what was cleaned, refused and made, and where.</source>
        <translation>用网格文件做出一个镇的数据包：Shapefile（含 GBK）、GeoPackage、GeoJSON 或 KML。说明清理、拒收、补造了什么，在哪里。</translation>
    </message>
    <message>
        <source>What the town is called.</source>
        <translation>镇的名称。</translation>
    </message>
    <message>
        <source>The file with its grids.</source>
        <translation>网格文件。</translation>
    </message>
    <message>
        <source>Which layer of the file; without it the first with grounds.</source>
        <translation>文件的哪个图层；不写则取第一个有面的。</translation>
    </message>
    <message>
        <source>UTF-8 or GB18030; without it, it is found out.</source>
        <translation>UTF-8 或 GB18030；不写则自动判断。</translation>
    </message>
    <message>
        <source>WGS84, GCJ02, BD09, shanghai or EPSG:NUMBER; without it what the file says.</source>
        <translation>WGS84、GCJ02、BD09、shanghai 或 EPSG:编号；不写则按文件所说。</translation>
    </message>
    <message>
        <source>The column with the grids&apos; codes.</source>
        <translation>网格编码所在的列。</translation>
    </message>
    <message>
        <source>The column with their names.</source>
        <translation>名称所在的列。</translation>
    </message>
    <message>
        <source>The column with their chiefs.</source>
        <translation>网格长所在的列。</translation>
    </message>
    <message>
        <source>The column with their committees.</source>
        <translation>居村委会所在的列。</translation>
    </message>
    <message>
        <source>Use no column but those that are named here.</source>
        <translation>只用这里写明的字段。</translation>
    </message>
    <message>
        <source>Letters before its case numbers.</source>
        <translation>案件编号前的字母。</translation>
    </message>
    <message>
        <source>Its time zone; without it Asia/Shanghai. A system of coordinates is understood here, too.</source>
        <translation>时区；不写则为 Asia/Shanghai。这里也可以写坐标系。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here; write: gridhallctl town new DIR --name NAME --grids FILE.</source>
        <translation>这里不认识“%1”；请写：gridhallctl town new DIR --name NAME --grids FILE。</translation>
    </message>
    <message>
        <source>Make a region pack out of the files that a town has</source>
        <translation>用辖区自己的文件建辖区包</translation>
    </message>
    <message>
        <source>Readings of sensors are kept for so many hours, 1 to 744.</source>
        <translation>感知读数保存的小时数，1 至 744。</translation>
    </message>
    <message>
        <source>… and take at most so many megabytes beside the store, 16 to 65536.</source>
        <translation>……并且在库旁最多占用的兆字节数，16 至 65536。</translation>
    </message>
    <message>
        <source>Write --things-hours between 1 and 744, and --things-mb between 16 and 65536.</source>
        <translation>--things-hours 请写 1 至 744，--things-mb 请写 16 至 65536。</translation>
    </message>
    <message>
        <source>Takes reports in over HTTP (Open311 GeoReport v2), and readings of sensors, until it is told to end; docs/http-api.md describes the protocol. Prints &quot;listening on http://…&quot; when it is ready. SIGTERM lets the requests under way be answered. On a store with accounts it signs in with a device account.</source>
        <translation>经 HTTP 接收上报（Open311 GeoReport v2）和感知读数，直到被要求结束；协议见 docs/http-api.md。就绪时输出“listening on http://…”。收到 SIGTERM 后先答完在途的请求。库设有账号时以设备账号登录。</translation>
    </message>
    <message>
        <source>The program &quot;%1&quot;, which opens a town&apos;s files, cannot be started. Is Gridhall installed whole?</source>
        <translation>打开辖区文件的程序“%1”无法启动。Gridhall 安装完整吗？</translation>
    </message>
    <message numerus="yes">
        <source>%n grid(s) are in the pack %1.</source>
        <translation>
            <numerusform>辖区包 %1 中有 %n 个网格。</numerusform>
        </translation>
    </message>
    <message>
        <source>The readings of its sensors (%1) are not in it: they are of the last hours, and come anew.</source>
        <translation>感知读数（%1）不在备份里：只是近几小时的，会再来。</translation>
    </message>
    <message>
        <source>Copies the store to a new file while it may be written to, its pictures to TARGET.media, and checks the copy; readings of sensors are in no backup. With --drill it proves the backup TARGET, made now where there is none: opens it, folds every case, and compares its digest with the store&apos;s.</source>
        <translation>在库可能正被写入时把它复制成新文件，照片复制到 TARGET.media，并检查副本；感知读数不进备份。加 --drill 则验证备份 TARGET（没有就现做）：打开它，重算每件案件，并把摘要与库相比。</translation>
    </message>
    <message>
        <source>Looks for damage and forgery: the file&apos;s integrity, its schema, each case&apos;s chain of hashes, the running digest over all commits, source ids, serials and marks, the derived tables, characters without a font, who may read it, the readings beside it; with a region also the calendar. Changes nothing.</source>
        <translation>查损坏和篡改：文件是否完整、结构、每件案件的哈希链、覆盖所有提交的累计摘要、来源编号、流水号和标记、派生表、没有字体的字、谁能读、库旁的感知读数；给出辖区时还查日历。什么也不改。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be added; write elements, sensors or base.</source>
        <translation>“%1”不能添加；请写 elements、sensors 或 base。</translation>
    </message>
    <message>
        <source>What its lines and grounds are: roads, water, buildings or names.</source>
        <translation>线和面是什么：roads 道路、water 水系、buildings 房屋或 names 名称。</translation>
    </message>
    <message>
        <source>What it is called in the pack; the map that has this key gives way to it.</source>
        <translation>在辖区包里的键；已有同键的底图由它替换。</translation>
    </message>
    <message>
        <source>What people call it.</source>
        <translation>给人看的名称。</translation>
    </message>
    <message>
        <source>The system of its coordinates: WGS84, GCJ02 or BD09; of a file of lines also shanghai or EPSG:NUMBER. Without it what the file says, else WGS84.</source>
        <translation>坐标系：WGS84、GCJ02 或 BD09；线面文件还可以是 shanghai 或 EPSG:编号。不写则按文件所说，文件没说按 WGS84。</translation>
    </message>
    <message>
        <source>Who drew it; said in the map&apos;s corner.</source>
        <translation>绘制单位；写在地图角上。</translation>
    </message>
    <message>
        <source>How strongly it is drawn, 10 to 100 percent.</source>
        <translation>画得多浓，10 到 100（百分比）。</translation>
    </message>
    <message>
        <source>Which layer of the file; without it the first.</source>
        <translation>文件的哪个图层；不写为第一个。</translation>
    </message>
    <message>
        <source>The column with the names.</source>
        <translation>名称所在的列。</translation>
    </message>
    <message>
        <source>The column that says which roads are main ones: 1, 2 or 3.</source>
        <translation>道路等级所在的列：1、2 或 3。</translation>
    </message>
    <message>
        <source>Leave an MBTiles file where it lies, and link it.</source>
        <translation>MBTiles 文件留在原处，只做链接。</translation>
    </message>
    <message>
        <source>--opacity is a number from 10 to 100.</source>
        <translation>--opacity 是 10 到 100 的数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no system of tiles. Write WGS84, GCJ02 or BD09; make the tiles anew in Web Mercator where they are in another.</source>
        <translation>“%1”不是瓦片的坐标系。请写 WGS84、GCJ02 或 BD09；其他坐标系的瓦片请用 Web 墨卡托重新制作。</translation>
    </message>
    <message>
        <source>The base map %1 is in the pack %2.</source>
        <translation>底图 %1 已放进辖区包 %2。</translation>
    </message>
    <message>
        <source>Say what the file&apos;s lines and grounds are: --as roads, water, buildings or names.</source>
        <translation>请说明文件里的线和面是什么：--as roads、water、buildings 或 names。</translation>
    </message>
    <message>
        <source>Puts a base map into a region pack, to lie dimmed under the map&apos;s colours: lines and grounds of a Shapefile, GeoPackage, GeoJSON or KML file, an MBTiles file, or the address of a server of tiles (XYZ or WMTS) with the places of a tile&apos;s numbers in it.</source>
        <translation>把底图放进辖区包，压暗垫在地图颜色下面：Shapefile、GeoPackage、GeoJSON、KML 文件里的线和面，MBTiles 文件，或瓦片服务器（XYZ、WMTS）的地址，地址里留出瓦片编号的位置。</translation>
    </message>
    <message>
        <source>The file %1 of decisions cannot be read. Check that you may read it.</source>
        <translation>决定文件 %1 读不了。请检查是否有读取权限。</translation>
    </message>
    <message>
        <source>What was decided about places that --json names, and tables of elements and sensors; - reads it from standard input.</source>
        <translation>对 --json 所列各处的决定，以及要素、传感设备的表格；- 表示从标准输入读。</translation>
    </message>
    <message>
        <source>%1: nothing can be added. %2</source>
        <translation>%1：一行也不能加入。%2</translation>
    </message>
    <message>
        <source>to be decided, %1: %2</source>
        <translation>要决定，%1：%2</translation>
    </message>
    <message>
        <source>%1 more can be decided; --json names all of them.</source>
        <translation>另有 %1 处可决定；--json 列出全部。</translation>
    </message>
    <message>
        <source>Of &quot;read&quot;: lines and points as well as grounds.</source>
        <translation>用于 read：除面以外，还读线和点。</translation>
    </message>
    <message>
        <source>Alarms of cases a seat in 10 minutes: %1 (%2 at most), and %3 red</source>
        <translation>每席 10 分钟内案件告警：%1 条（最多 %2 条），另有红色 %3 条</translation>
    </message>
    <message>
        <source>Nobody waits for a signature of the shift &quot;%1&quot; of %2: &quot;handover --json&quot; lists under &quot;unsigned&quot; which were not signed. The one that is due needs no --shift.</source>
        <translation>%2 的“%1”班没有待签的交接：哪些班没有签，见 handover --json 的 unsigned。当前该交的一班不用写 --shift。</translation>
    </message>
    <message>
        <source>signed by nobody: %1, ended %2 (draft --shift %3 --date %4)</source>
        <translation>没有人签：%1，%2 结束（draft --shift %3 --date %4）</translation>
    </message>
    <message>
        <source>preview, draft: an earlier shift that nobody signed, by its code; with --date.</source>
        <translation>preview、draft：更早的、没有人签的一班，写代码；与 --date 同用。</translation>
    </message>
    <message>
        <source>The day on which that shift began.</source>
        <translation>那一班开始的日期。</translation>
    </message>
    <message>
        <source>An earlier shift is named by both: --shift CODE --date YYYY-MM-DD.</source>
        <translation>指更早的一班要两个都写：--shift 代码 --date 年-月-日。</translation>
    </message>
    <message numerus="yes">
        <source>Shapes in the base map: %1, beside the town: %2; of %n record(s) %3 could not be drawn.</source>
        <translation>
            <numerusform>底图中的图形 %1 个，在镇外 %2 个；共 %n 条记录，其中 %3 条无法绘出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n record(s) would be grids; nothing is written yet.</source>
        <translation>
            <numerusform>共 %n 条记录，其中 %1 条会成为网格；尚未写入任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>A file of this program&apos;s own, in which it keeps what it worked out, so that the next look at the same grids is quick.</source>
        <translation>本程序自用的文件，保存已算出的结果，再次查看同一批网格时更快。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n row(s) added.</source>
        <translation>
            <numerusform>%1：共 %n 行，加入 %2 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n row(s) would be added.</source>
        <translation>
            <numerusform>%1：共 %n 行，将加入 %2 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>最初</translation>
    </message>
    <message numerus="yes">
        <source>%n grid(s)</source>
        <translation>
            <numerusform>%n 个网格</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, in force</source>
        <translation>%1，现行</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Write: gridhallctl town grids add DIR --from YYYY-MM-DD --file FILE.</source>
        <translation>请写：gridhallctl town grids add DIR --from YYYY-MM-DD --file FILE。</translation>
    </message>
    <message numerus="yes">
        <source>%n grid(s) hold from %1 on; cases of before keep theirs.</source>
        <translation>
            <numerusform>%n 个网格从 %1 起生效；此前的案件保留原来的网格。</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists the versions of a pack&apos;s grids, or adds one that holds from a day on: tomorrow at the earliest. Its file is read as by &quot;town new&quot;; a version that has not begun yet is replaced by one of the same day.</source>
        <translation>列出包里各版网格，或添加从某天起生效的一版，最早从明天起。文件的读法与“town new”相同；尚未生效的一版由同一天的新版替换。</translation>
    </message>
    <message>
        <source>Of &quot;add&quot;: the first day on which the grids hold.</source>
        <translation>用于“add”：网格生效的第一天。</translation>
    </message>
    <message>
        <source>Of &quot;add&quot;: the file with the grids, all of the town&apos;s.</source>
        <translation>用于“add”：网格文件，须含全部网格。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here; write list or add.</source>
        <translation>不认识“%1”；请写 list 或 add。</translation>
    </message>
</context>
<context>
    <name>decide</name>
    <message>
        <source>Choose the department that is to handle the case.</source>
        <translation>请选择主责部门。</translation>
    </message>
    <message>
        <source>The satisfaction is one of four grades.</source>
        <translation>满意度只有四档。</translation>
    </message>
    <message>
        <source>Choose another case to merge this one into.</source>
        <translation>请选择另一件案件作为并案主件。</translation>
    </message>
    <message>
        <source>Choose a department that is not yet on this case.</source>
        <translation>请选择尚未参与本案的部门。</translation>
    </message>
    <message>
        <source>The photo has no file.</source>
        <translation>照片没有文件。</translation>
    </message>
    <message>
        <source>Write the reason; it stays with the case.</source>
        <translation>请填写事由，事由随案件留存。</translation>
    </message>
    <message>
        <source>The item &quot;%1&quot; is not in the town&apos;s list.</source>
        <translation>事项清单中没有“%1”。</translation>
    </message>
    <message>
        <source>This case exists already.</source>
        <translation>该案件已存在。</translation>
    </message>
    <message>
        <source>by the item list</source>
        <translation>按事项清单</translation>
    </message>
    <message>
        <source>The case was closed before it was reported.</source>
        <translation>结案时间早于上报时间。</translation>
    </message>
    <message>
        <source>by the source</source>
        <translation>按来源指定</translation>
    </message>
    <message>
        <source>The new deadline must be later than the present one.</source>
        <translation>新时限必须晚于现时限。</translation>
    </message>
    <message>
        <source>The case has this level already.</source>
        <translation>案件已是该等级。</translation>
    </message>
    <message>
        <source>There is no such case.</source>
        <translation>没有该案件。</translation>
    </message>
    <message>
        <source>Somebody else has changed this case meanwhile: it is &quot;%1&quot; now. Look again and decide.</source>
        <translation>其他席位已先行改动本案，现为“%1”。请核对后再操作。</translation>
    </message>
    <message>
        <source>by the routing table</source>
        <translation>按派单规则表</translation>
    </message>
    <message>
        <source>The leading case does not exist.</source>
        <translation>主案不存在。</translation>
    </message>
    <message>
        <source>Only &quot;%1&quot;, which has the case now, can return it.</source>
        <translation>只有现在持有案件的“%1”才能回退。</translation>
    </message>
    <message>
        <source>That case is merged into this one already.</source>
        <translation>那件案件已并入本案。</translation>
    </message>
    <message>
        <source>Choose the neighbour town that is to take the case over.</source>
        <translation>请选择接手的邻镇。</translation>
    </message>
    <message>
        <source>Write the plan that was agreed; the tasks follow from it.</source>
        <translation>请写下会商的方案，后续任务以此为准。</translation>
    </message>
    <message>
        <source>You have reviewed this appeal; the second word belongs to somebody else.</source>
        <translation>您已复核过该申诉，第二名复核人须是他人。</translation>
    </message>
    <message>
        <source>Choose the department that is to look at the suggestion.</source>
        <translation>请选择研究该建议的部门。</translation>
    </message>
    <message>
        <source>Write the answer that the citizen gets.</source>
        <translation>请写下给市民的答复。</translation>
    </message>
    <message>
        <source>Write in a few words what is suggested.</source>
        <translation>请简要写明建议内容。</translation>
    </message>
    <message>
        <source>Write what the split part is about.</source>
        <translation>请写明拆分出的部分是什么事。</translation>
    </message>
    <message>
        <source>Write which place and time to look back through, and for what.</source>
        <translation>请填写要回看的地点、时段和内容。</translation>
    </message>
    <message>
        <source>Write what the footage shows, or that it shows nothing.</source>
        <translation>请填写回看结果；未拍到也请写明。</translation>
    </message>
    <message>
        <source>by its colour</source>
        <translation>按等级</translation>
    </message>
    <message>
        <source>The deadline lies before the report.</source>
        <translation>时限早于上报时间。</translation>
    </message>
    <message>
        <source>Choose the grid that the case belongs to.</source>
        <translation>请选择案件所属的网格。</translation>
    </message>
    <message>
        <source>Write the reason in two characters at the least; it stays with the case.</source>
        <translation>请写事由，至少两个字；事由留在案件里。</translation>
    </message>
    <message>
        <source>Write the note; it stays with the case.</source>
        <translation>请写记录内容；记录留在案件里。</translation>
    </message>
    <message>
        <source>Revisit: the caller was not reached.</source>
        <translation>回访：未联系上来电人。</translation>
    </message>
    <message>
        <source>This leads to no picture. Choose a picture file, or give an http(s) address.</source>
        <translation>这里没有图片。请选择图片文件，或填 http(s) 地址。</translation>
    </message>
    <message>
        <source>This report is a case of the wall, and that item is of suggestions. Void the case and take the suggestion down.</source>
        <translation>此件已是大屏案件，而该事项属于人民建议。请作废此案，另行登记建议。</translation>
    </message>
    <message>
        <source>This report is a suggestion, and that item is not. Take it down as a new report under an id of its own.</source>
        <translation>此件是人民建议，而该事项不是。请用新的编号另行登记案件。</translation>
    </message>
    <message>
        <source>Promise a time that is still to come.</source>
        <translation>请约一个还没到的时间。</translation>
    </message>
    <message>
        <source>Write down what the caller says; it stays with the case.</source>
        <translation>请写下来电内容；它随案件保存。</translation>
    </message>
    <message>
        <source>Say why the caller is to be forgotten.</source>
        <translation>请写明遗忘来电人的事由。</translation>
    </message>
    <message>
        <source>Choose another department than the one that has the case.</source>
        <translation>请选择现承办部门以外的部门。</translation>
    </message>
    <message>
        <source>On request a caller is forgotten by a person. The system forgets callers of ended cases alone, once the town keeps them no longer.</source>
        <translation>应来电人要求的遗忘须由人来做。系统只遗忘已办结案件的来电人，且须过保存期。</translation>
    </message>
    <message>
        <source>The time for which callers are kept begins when the case has ended.</source>
        <translation>来电人的保存期自案件办结起算。</translation>
    </message>
</context>
<context>
    <name>departments</name>
    <message>
        <source>Late %1</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按时率</translation>
    </message>
    <message>
        <source>none due</source>
        <translation>无到期</translation>
    </message>
    <message>
        <source>on target</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>off target</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>今结 %1</translation>
    </message>
    <message>
        <source>%1/%2 due</source>
        <translation>到期 %1/%2</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <extracomment>how many times its capacity a department has open</extracomment>
        <translation>%1 倍</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>under %1 due</source>
        <translation>到期不足 %1 件</translation>
    </message>
    <message>
        <source>open %1 of %2</source>
        <translation>在办 %1 件，承载 %2 件</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>在办 %1 件</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>This is a replay: the past cannot be changed. Go back to the live hall to act.</source>
        <translation>现为回放，不可改动。请回到实时后再操作。</translation>
    </message>
    <message>
        <source>The question was given up because a newer one came or the program ends.</source>
        <translation>查询已放弃：已有更新的查询，或程序正在退出。</translation>
    </message>
    <message>
        <source>There is no such case in this store.</source>
        <translation>库中没有该案件。</translation>
    </message>
    <message>
        <source>The program is ending and takes no more orders. Nothing was changed.</source>
        <translation>程序正在退出，不再接收操作，案件未改动。</translation>
    </message>
    <message>
        <source>Too many orders wait for the disk. Nothing was changed; try again in a moment.</source>
        <translation>待写入的操作过多，案件未改动，请稍后重试。</translation>
    </message>
    <message>
        <source>The program ended before this order was on disk. Nothing was changed; give it again.</source>
        <translation>程序退出时该操作尚未写入，案件未改动，请重新提交。</translation>
    </message>
    <message>
        <source>Writing has stopped for good. Start the program again.</source>
        <translation>写入已停止，仍可查看。请重新启动程序。</translation>
    </message>
    <message>
        <source>The store %1 is not a drill&apos;s; a past can be made up in a drill only.</source>
        <translation>库 %1 不是演练库；只有演练才能虚构过去。</translation>
    </message>
    <message>
        <source>The rules that the centre changed do not fit the region pack any more, so the pack&apos;s own hold. Change the pack back, or change the rules anew. The first problem: %1</source>
        <translation>中心修改的规则与辖区包已不相符，现按辖区包自带规则执行。请恢复辖区包，或重新修改规则。首个问题：%1</translation>
    </message>
    <message numerus="yes">
        <source>The rules have %n problem(s) and were not taken; the first: %1</source>
        <translation>
            <numerusform>规则有 %n 处问题，未采用；首个问题：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The source closed the case before it was reported.</source>
        <translation>来源的结案时间早于上报时间。</translation>
    </message>
    <message>
        <source>The town has no grid &quot;%1&quot;.</source>
        <translation>本镇没有网格“%1”。</translation>
    </message>
    <message>
        <source>This is a HEIC picture, which cannot be shown here. Have the phone save JPEG (“most compatible”), or send it as a screenshot.</source>
        <translation>这是 HEIC 图片，这里显示不了。请把手机相机设为 JPEG（“兼容性最佳”），或用截屏发来。</translation>
    </message>
    <message>
        <source>This is no picture that can be kept: JPEG, PNG and WebP can. Choose another file.</source>
        <translation>这不是能存的图片：可存 JPEG、PNG、WebP。请另选文件。</translation>
    </message>
    <message>
        <source>The picture is not whole: it broke off on its way, or is damaged. Fetch it again.</source>
        <translation>图片不完整：传到一半断了，或已损坏。请重新取一次。</translation>
    </message>
    <message>
        <source>The picture has %1 × %2 pixels; at most %3 million can be kept. Make it smaller.</source>
        <translation>图片有 %1 × %2 像素，最多可存 %3 百万像素。请缩小后再选。</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB. Make the picture smaller and choose it again.</source>
        <translation>文件超过 %1 MB。请缩小图片后再选。</translation>
    </message>
    <message>
        <source>WebP pictures cannot be read here: qt6-image-formats-plugins is not installed.</source>
        <translation>这里读不了 WebP 图片：没有安装 qt6-image-formats-plugins。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: check your rights, or choose another one.</source>
        <translation>文件 %1 读不了：请检查权限，或另选文件。</translation>
    </message>
    <message>
        <source>The picture stays with its source</source>
        <translation>照片留在来源处</translation>
    </message>
    <message>
        <source>Only a name, no picture</source>
        <translation>只有名称，没有图片</translation>
    </message>
    <message>
        <source>Search and lists are being made anew from the log: %1 % done. The hall shows what is open.</source>
        <translation>检索与清单正按日志重建：已完成 %1 %。大厅照常显示在办案件。</translation>
    </message>
    <message>
        <source>The secret cannot be hashed: the machine has too little free memory. Nothing was changed; close other programs and try again.</source>
        <translation>口令无法加密：机器空闲内存太少。什么都没有改动；请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>A secret has eight characters at the least.</source>
        <translation>口令至少八个字符。</translation>
    </message>
    <message>
        <source>The secret must not be the name.</source>
        <translation>口令不能与工号相同。</translation>
    </message>
    <message>
        <source>This store has no accounts yet. Make the administrator&apos;s first; nobody signs in before.</source>
        <translation>此库还没有账号。请先建管理员账号，此前无人登录。</translation>
    </message>
    <message>
        <source>The store could not be read, so nobody can be let in yet. Try again in a moment.</source>
        <translation>数据库读不出来，暂时不能登录。请稍后再试。</translation>
    </message>
    <message>
        <source>This ticket is nobody&apos;s, or was used. Start again at the window.</source>
        <translation>这张凭条无效或已用过。请在窗口里重新开始。</translation>
    </message>
    <message>
        <source>%1 at seat %2</source>
        <translation>%1（席位 %2）</translation>
    </message>
    <message>
        <source>%1 by %2 at %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Somebody else was first: %1. The case is “%2” now.</source>
        <translation>其他席位已先办：%1。本案现为“%2”。</translation>
    </message>
    <message>
        <source>%1 Somebody else was first: %2.</source>
        <translation>%1其他席位已先办：%2。</translation>
    </message>
    <message>
        <source>Nobody sits at this window, so it holds no case.</source>
        <translation>本窗口无人在席，不占用案件。</translation>
    </message>
    <message>
        <source>Another seat is writing in this case: %1.</source>
        <translation>另一席位正在填写本案：%1。</translation>
    </message>
    <message>
        <source>Who else has a case open cannot be told: %1 cannot be used. All other work goes on.</source>
        <translation>无法得知还有谁打开了案件：%1 不可用。其他工作照常。</translation>
    </message>
    <message>
        <source>Another program holds the list of open cases. It is asked again in a moment.</source>
        <translation>另一程序正占用已打开案件的清单，稍后再问。</translation>
    </message>
    <message>
        <source>The store is being closed. No case is held any more.</source>
        <translation>数据库正在关闭，不再占用案件。</translation>
    </message>
    <message>
        <source>Too much waits. Try again in a moment.</source>
        <translation>等待的太多，稍后再试。</translation>
    </message>
    <message>
        <source>Nobody sits at this window, so it shows nothing on the wall.</source>
        <translation>这个窗口没有人坐席，不能送上大屏。</translation>
    </message>
    <message>
        <source>Nothing is named that the wall could show.</source>
        <translation>没有指明要在大屏上显示什么。</translation>
    </message>
</context>
<context>
    <name>domain</name>
    <message>
        <source>Reported</source>
        <translation>已上报</translation>
    </message>
    <message>
        <source>Pre-verifying</source>
        <translation>核实中</translation>
    </message>
    <message>
        <source>To dispatch</source>
        <translation>待派单</translation>
    </message>
    <message>
        <source>To accept</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>处置中</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核查</translation>
    </message>
    <message>
        <source>Post-check</source>
        <translation>核查中</translation>
    </message>
    <message>
        <source>To close</source>
        <translation>待结案</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Revisited</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>已评价</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已并案</translation>
    </message>
    <message>
        <source>Pre-verify</source>
        <translation>送核实</translation>
    </message>
    <message>
        <source>It exists</source>
        <translation>核实属实</translation>
    </message>
    <message>
        <source>Does not exist</source>
        <translation>核实不属实</translation>
    </message>
    <message>
        <source>File</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>On scene</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Send to check</source>
        <translation>送核查</translation>
    </message>
    <message>
        <source>Order check</source>
        <translation>下达核查</translation>
    </message>
    <message>
        <source>Check passed</source>
        <translation>核查通过</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>返工</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>回退</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Closed by source</source>
        <translation>来源已结</translation>
    </message>
    <message>
        <source>Revisit</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Void it</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>并案</translation>
    </message>
    <message>
        <source>Add helper</source>
        <translation>增派协同</translation>
    </message>
    <message>
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Supervise</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Ask extension</source>
        <translation>申请延时</translation>
    </message>
    <message>
        <source>Grant extension</source>
        <translation>同意延时</translation>
    </message>
    <message>
        <source>Refuse extension</source>
        <translation>退回延时</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Change level</source>
        <translation>调级</translation>
    </message>
    <message>
        <source>Review level</source>
        <translation>复核等级</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation>附图</translation>
    </message>
    <message>
        <source>Show contact</source>
        <translation>显示联系方式</translation>
    </message>
    <message>
        <source>Simple</source>
        <translation>简单</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Difficult</source>
        <translation>疑难</translation>
    </message>
    <message>
        <source>Respond</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Arrive</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>The log holds an event that this version does not know; install a newer Gridhall.</source>
        <translation>日志中有本版本不认识的事件，请安装更新的版本。</translation>
    </message>
    <message>
        <source>The log holds an event of a newer form; install a newer Gridhall.</source>
        <translation>日志中有更新格式的事件，请安装更新的版本。</translation>
    </message>
    <message>
        <source>An event of the log is not readable JSON.</source>
        <translation>日志中有一条事件不是可读的 JSON。</translation>
    </message>
    <message>
        <source>A field of an event in the log is missing or of the wrong kind.</source>
        <translation>日志中有一条事件缺少字段或字段类型不符。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time limit; write it like 10 min, 2 urgent hours, 4 working hours, 3 working days or 5 days.</source>
        <translation>“%1”不是时限，请写成 10 分钟、2 紧急工作时、4 工作时、3 工作日或 5 自然日。</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent hour(s)</source>
        <translation>
            <numerusform>%n 紧急工作时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working hour(s)</source>
        <translation>
            <numerusform>%n 工作时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 自然日</numerusform>
        </translation>
    </message>
    <message>
        <source>The calendar has no working time in twenty years; check its weekend and windows.</source>
        <translation>日历中二十年内没有工作时间，请检查周末与工作时段设置。</translation>
    </message>
    <message>
        <source>The calendar has no file for the year %1; add its holidays and make-up days to the region pack.</source>
        <translation>日历缺少 %1 年的文件，请在辖区包中补充该年的节假日与调休日。</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已移交</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>已收集</translation>
    </message>
    <message>
        <source>Studied</source>
        <translation>已研究</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>已转送</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>先行联系</translation>
    </message>
    <message>
        <source>Rule who handles</source>
        <translation>裁定处置方</translation>
    </message>
    <message>
        <source>Take in a merged case</source>
        <translation>并入一件</translation>
    </message>
    <message>
        <source>Let a merged case go</source>
        <translation>解除并入</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>解除并案</translation>
    </message>
    <message>
        <source>Closed with its lead</source>
        <translation>随主案结案</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Note the split part</source>
        <translation>记录拆出案件</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>接回</translation>
    </message>
    <message>
        <source>Closed by the partner</source>
        <translation>对方已结案</translation>
    </message>
    <message>
        <source>Call a consultation</source>
        <translation>发起会商</translation>
    </message>
    <message>
        <source>Record the plan</source>
        <translation>记录方案</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>知悉</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Review the appeal</source>
        <translation>复核申诉</translation>
    </message>
    <message>
        <source>Apply today&apos;s rules</source>
        <translation>按现行规则重算</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>转送</translation>
    </message>
    <message>
        <source>Adopt or not</source>
        <translation>决定是否采纳</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Partly adopted</source>
        <translation>部分采纳</translation>
    </message>
    <message>
        <source>Not adopted</source>
        <translation>未采纳</translation>
    </message>
    <message>
        <source>Ask for footage</source>
        <translation>调阅监控</translation>
    </message>
    <message>
        <source>Answer about footage</source>
        <translation>填写回看结果</translation>
    </message>
    <message>
        <source>Put on the supervise list</source>
        <translation>列入督办</translation>
    </message>
    <message>
        <source>Count deadlines</source>
        <translation>补算时限</translation>
    </message>
    <message>
        <source>Corrected by source</source>
        <translation>来源更正</translation>
    </message>
    <message>
        <source>Opened again by source</source>
        <translation>来源重新打开</translation>
    </message>
    <message>
        <source>Give a grid</source>
        <translation>定网格</translation>
    </message>
    <message>
        <source>Sounded again</source>
        <translation>再次报警</translation>
    </message>
    <message>
        <source>limit not understood</source>
        <translation>时限未识别</translation>
    </message>
    <message>
        <source>calendar %1 missing</source>
        <translation>缺 %1 年日历</translation>
    </message>
    <message>
        <source>open: %1</source>
        <translation>未定：%1</translation>
    </message>
    <message>
        <source>Closing moved with its lead</source>
        <translation>随主件更正结案</translation>
    </message>
    <message>
        <source>Opened again with its lead</source>
        <translation>随主件恢复在办</translation>
    </message>
    <message>
        <source>Promise a call-back</source>
        <translation>约定回电</translation>
    </message>
    <message>
        <source>Called again</source>
        <translation>又来电</translation>
    </message>
    <message>
        <source>Undo call</source>
        <translation>撤来电</translation>
    </message>
    <message>
        <source>Forget caller</source>
        <translation>遗忘来电人</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>延时</translation>
    </message>
    <message>
        <source>Other level</source>
        <translation>调级</translation>
    </message>
    <message>
        <source>Other department</source>
        <translation>改派</translation>
    </message>
    <message>
        <source>Suspension</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Voiding</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Ask for another level</source>
        <translation>申请调级</translation>
    </message>
    <message>
        <source>Ask for redispatch</source>
        <translation>申请改派</translation>
    </message>
    <message>
        <source>Ask for suspension</source>
        <translation>申请挂起</translation>
    </message>
    <message>
        <source>Ask to void</source>
        <translation>申请作废</translation>
    </message>
    <message>
        <source>Refuse a request</source>
        <translation>退回申请</translation>
    </message>
    <message>
        <source>Answer supervision</source>
        <translation>督办回复</translation>
    </message>
</context>
<context>
    <name>dossier</name>
    <message>
        <source>citizens</source>
        <comment>codes for</comment>
        <translation>市民</translation>
    </message>
    <message>
        <source>staff</source>
        <comment>codes for</comment>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>this shift %1</source>
        <translation>本班 %1 次</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今日 %1 次</translation>
    </message>
    <message>
        <source>in the key area %1, %2 from its border</source>
        <translation>重点区%1内，距界 %2</translation>
    </message>
    <message>
        <source>%2 outside the key area %1</source>
        <translation>重点区%1外 %2</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>编码 %1</translation>
    </message>
    <message>
        <source>with codes for %1</source>
        <translation>带二维码：%1</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>chief of the grid</source>
        <translation>网格长</translation>
    </message>
    <message>
        <source>takes its new work</source>
        <translation>现接新件</translation>
    </message>
    <message>
        <source>takes its new work for %1</source>
        <translation>现代%1接新件</translation>
    </message>
    <message>
        <source>on duty for %1</source>
        <translation>%1值班岗</translation>
    </message>
    <message>
        <source>in charge of %1</source>
        <translation>分管%1</translation>
    </message>
    <message>
        <source>last %1, %2</source>
        <translation>上次 %1，%2</translation>
    </message>
    <message>
        <source>no patrol in %1 days</source>
        <translation>%1 天内没有巡查</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing is known to have happened here.</source>
        <translation>这里没有已知的记录。</translation>
    </message>
    <message>
        <source>%1 in all = reported %2 + found %3 + alarms %4</source>
        <translation>共 %1 条 = 上报 %2 + 发现 %3 + 报警 %4</translation>
    </message>
    <message>
        <source>%1; older ones were not looked at</source>
        <translation>%1；更早的没有查看</translation>
    </message>
    <message>
        <source>No open case</source>
        <translation>没有在办案件</translation>
    </message>
    <message>
        <source>Open cases %1</source>
        <translation>在办 %1 件</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>when a grid was patrolled</comment>
        <translation>不详</translation>
    </message>
    <message>
        <source>open alarms of its sensors %1</source>
        <translation>感知设备在办报警 %1 件</translation>
    </message>
    <message>
        <source>silent %1 of %2</source>
        <translation>%2 个中静默 %1 个</translation>
    </message>
    <message>
        <source>no sensor silent of %1</source>
        <translation>%1 个感知设备均有数据</translation>
    </message>
</context>
<context>
    <name>drafts</name>
    <message>
        <source>What you type cannot be kept in %1. It stays on screen; make room or give the folder back its rights.</source>
        <translation>输入的内容无法存到 %1。屏幕上的内容还在；请腾出空间，或恢复该文件夹的权限。</translation>
    </message>
</context>
<context>
    <name>drill</name>
    <message>
        <source>Not ours to handle.</source>
        <translation>不属本部门职责。</translation>
    </message>
    <message>
        <source>Waits for material.</source>
        <translation>等待材料到场。</translation>
    </message>
    <message>
        <source>Needs a part that is on order.</source>
        <translation>缺配件，已订购。</translation>
    </message>
    <message>
        <source>Handled on the spot.</source>
        <translation>已现场处置。</translation>
    </message>
    <message>
        <source>Looked at: fixed.</source>
        <translation>现场核查，已整改到位。</translation>
    </message>
    <message>
        <source>Looked at: not fixed.</source>
        <translation>现场核查，未整改到位。</translation>
    </message>
    <message>
        <source>Looked at.</source>
        <translation>已现场查看。</translation>
    </message>
    <message>
        <source>The part is here.</source>
        <translation>配件已到。</translation>
    </message>
    <message>
        <source>Closed after the check.</source>
        <translation>核查通过，结案。</translation>
    </message>
    <message>
        <source>The server at %1 does not answer; the drill goes on when it does.</source>
        <translation>%1 处的服务没有应答；恢复应答后演练自动继续。</translation>
    </message>
    <message>
        <source>All steps are done.</source>
        <translation>各步骤均已完成。</translation>
    </message>
    <message>
        <source>There is no scenario &quot;%1&quot;; the scenarios are %2.</source>
        <translation>没有情景“%1”；可用的情景：%2。</translation>
    </message>
    <message>
        <source>The store %1 plays the scenario &quot;%2&quot;. Another one needs another store.</source>
        <translation>库 %1 演的是情景“%2”。换情景请另用一个库。</translation>
    </message>
    <message>
        <source>The store %1 has no drill&apos;s clock.</source>
        <translation>库 %1 没有演练时钟。</translation>
    </message>
    <message>
        <source>The caller says that it is settled.</source>
        <translation>来电人表示已解决。</translation>
    </message>
    <message>
        <source>The caller says that it is not settled.</source>
        <translation>来电人表示没有解决。</translation>
    </message>
    <message>
        <source>Several departments are asked.</source>
        <translation>请相关部门会商。</translation>
    </message>
    <message>
        <source>Agreed who does what, and by when.</source>
        <translation>已议定分工和时限。</translation>
    </message>
    <message>
        <source>The parts come tomorrow: the time is needed.</source>
        <translation>零件明天到，需要这段时间。</translation>
    </message>
</context>
<context>
    <name>duty</name>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Drone</source>
        <translation>无人机</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>对讲机</translation>
    </message>
    <message>
        <source>Lone-patrol kit</source>
        <translation>单兵设备</translation>
    </message>
    <message>
        <source>On foot</source>
        <translation>步巡</translation>
    </message>
    <message>
        <source>By car</source>
        <translation>车巡</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Alone with kit</source>
        <translation>单兵</translation>
    </message>
    <message>
        <source>%1: nobody answers</source>
        <translation>%1：无人应答</translation>
    </message>
    <message>
        <source>calling %1, %2 left</source>
        <translation>正在呼叫 %1，余 %2</translation>
    </message>
    <message>
        <source>answered %1 of %2</source>
        <translation>应答 %1 / %2</translation>
    </message>
    <message>
        <source>steps %1 of %2</source>
        <translation>步骤 %1 / %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>Exercise of a plan</source>
        <translation>预案演练</translation>
    </message>
    <message>
        <source>Plan running</source>
        <translation>预案运行中</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>patrols or people</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>The shift as a whole</source>
        <translation>全班合计</translation>
    </message>
    <message>
        <source>Joint %1</source>
        <translation>联合 %1</translation>
    </message>
    <message>
        <source>Not patrolled</source>
        <translation>未巡</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>缺 %1</translation>
    </message>
    <message>
        <source>%1 stands in</source>
        <translation>%1 替岗</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>不在岗</translation>
    </message>
    <message>
        <source>Planned %1</source>
        <translation>原排 %1</translation>
    </message>
    <message>
        <source>Will be away</source>
        <translation>将缺勤</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>moments</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>A %1</source>
        <translation>A %1</translation>
    </message>
    <message>
        <source>B %1</source>
        <translation>B %1</translation>
    </message>
    <message>
        <source>Nobody takes new work</source>
        <translation>无人承接</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>替岗</translation>
    </message>
    <message>
        <source>B away</source>
        <translation>B 不在岗</translation>
    </message>
    <message>
        <source>%1, called %2; nobody comes after</source>
        <translation>%1，%2 呼叫；其后无人</translation>
    </message>
    <message>
        <source>%1, called %2; then %3</source>
        <translation>%1，%2 呼叫；其后 %3</translation>
    </message>
    <message>
        <source>called in vain: %1</source>
        <translation>已呼叫未应：%1</translation>
    </message>
    <message>
        <source>Calling %1 of %2</source>
        <translation>呼叫 %1 / %2</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已应答</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>无人应答</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>本班</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>当日</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>本班</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一班</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>A/B pairs</source>
        <translation>A/B 岗</translation>
    </message>
    <message>
        <source>Takes new work</source>
        <translation>新任务承接</translation>
    </message>
    <message>
        <source>grids %1</source>
        <translation>网格 %1</translation>
    </message>
    <message>
        <source>Manned</source>
        <translation>有人</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空岗</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>Called %1</source>
        <translation>%1 点名</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>未应到</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>演练记录</translation>
    </message>
    <message>
        <source>counted and kept apart from the real thing</source>
        <translation>与实战分开统计、分开保存</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>New work goes to the stand-in from then on. What was given before stays where it is.</source>
        <translation>自此新任务由替岗承接；此前已派的任务不变。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>The unit alone</source>
        <translation>本单元</translation>
    </message>
    <message>
        <source>All departments together</source>
        <translation>各部门联合</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>预案</translation>
    </message>
    <message>
        <source>Its roles are called at once, one contact after the other.</source>
        <translation>启动后立即呼叫各角色，联系人依次呼叫。</translation>
    </message>
    <message>
        <source>As</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>实战</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>An exercise is started by the shift supervisor only.</source>
        <translation>演练只能由值班长启动。</translation>
    </message>
    <message>
        <source>%1 #%2 (exercise)</source>
        <translation>%1 #%2（演练）</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>谁应答</translation>
    </message>
    <message>
        <source> · called now</source>
        <translation> · 正在呼叫</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>%1: %2 calls are not answered.</source>
        <translation>%1：%2 个呼叫未应答。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 steps are done.</source>
        <translation>%1：步骤完成 %2 / %3。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Recurring post</source>
        <translation>定点岗</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>情况</translation>
    </message>
    <message numerus="yes">
        <source>%n posts are on duty and will be called.</source>
        <translation>
            <numerusform>在岗 %n 个岗位，将逐一点名。</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of the last roll call makes room for the new one; the log keeps it.</source>
        <translation>新的点名将替换上一次的名单；日志中保留。</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Nobody is away.</source>
        <translation>没有缺勤。</translation>
    </message>
    <message>
        <source>This town has no contingency plans.</source>
        <translation>本地没有预案。</translation>
    </message>
    <message>
        <source>No call waits for an answer.</source>
        <translation>没有待应答的呼叫。</translation>
    </message>
    <message>
        <source>No step of a running plan is left.</source>
        <translation>运行中的预案没有未完成的步骤。</translation>
    </message>
    <message>
        <source>No plan runs.</source>
        <translation>没有运行中的预案。</translation>
    </message>
    <message>
        <source>No roster says who is on duty now.</source>
        <translation>当前班次没有排班，无法点名。</translation>
    </message>
    <message>
        <source>Nobody is missing from a roll call.</source>
        <translation>没有未应到的岗位。</translation>
    </message>
    <message>
        <source>Only the shift supervisor may do this.</source>
        <translation>仅值班长可操作。</translation>
    </message>
    <message>
        <source>This is no task of the duty page.</source>
        <translation>这不是勤务页的操作。</translation>
    </message>
    <message>
        <source>Absence recorded: %1</source>
        <translation>已登记缺勤：%1</translation>
    </message>
    <message>
        <source>Back at work: %1</source>
        <translation>已返岗：%1</translation>
    </message>
    <message>
        <source>Roster changed: %1</source>
        <translation>已调整排班：%1</translation>
    </message>
    <message>
        <source>Patrol recorded: %1</source>
        <translation>已登记巡查：%1</translation>
    </message>
    <message>
        <source>Exercise started</source>
        <translation>演练已启动</translation>
    </message>
    <message>
        <source>Plan started</source>
        <translation>预案已启动</translation>
    </message>
    <message>
        <source>Call answered: %1</source>
        <translation>已登记应答：%1</translation>
    </message>
    <message>
        <source>Step reported</source>
        <translation>步骤已登记</translation>
    </message>
    <message>
        <source>Plan ended</source>
        <translation>预案已结束</translation>
    </message>
    <message>
        <source>Resource moved: %1</source>
        <translation>资源状态：%1</translation>
    </message>
    <message>
        <source>Post reported as manned</source>
        <translation>已登记：有人值守</translation>
    </message>
    <message>
        <source>Post reported as empty</source>
        <translation>已登记：空岗</translation>
    </message>
    <message>
        <source>Roll called: %1 posts</source>
        <translation>已点名：%1 个岗位</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>已应到：%1</translation>
    </message>
    <message>
        <source>%1, day %2</source>
        <translation>%1 第 %2 天</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>/ %1 people</source>
        <translation>/ %1 人</translation>
    </message>
    <message>
        <source>Gaps now</source>
        <translation>本班缺岗</translation>
    </message>
    <message>
        <source>Gaps next shift</source>
        <translation>下班缺岗</translation>
    </message>
    <message>
        <source>Between shifts</source>
        <translation>班次之间</translation>
    </message>
    <message>
        <source>Patrols met</source>
        <translation>巡查达标</translation>
    </message>
    <message>
        <source>Nobody takes</source>
        <translation>无人承接</translation>
    </message>
    <message>
        <source>Posts open</source>
        <translation>定点岗缺</translation>
    </message>
    <message>
        <source>Calls open</source>
        <translation>待应答</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>未巡</translation>
    </message>
    <message>
        <source>Whole shift</source>
        <translation>全班合计</translation>
    </message>
    <message>
        <source>Patrols</source>
        <translation>巡查力量</translation>
    </message>
    <message>
        <source>%1 of %2 met</source>
        <translation>达标 %1 / %2</translation>
    </message>
    <message>
        <source>%1 more, %2 not met</source>
        <translation>另 %1 组，%2 组未达标</translation>
    </message>
    <message>
        <source>%1 more, all met</source>
        <translation>另 %1 组，均达标</translation>
    </message>
    <message>
        <source>This town has no units.</source>
        <translation>本地没有管理单元。</translation>
    </message>
    <message>
        <source>Which shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>单元 / 部门</translation>
    </message>
    <message>
        <source>Bin points</source>
        <translation>垃圾投放点</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>工地</translation>
    </message>
    <message>
        <source>Businesses</source>
        <translation>商家</translation>
    </message>
    <message>
        <source>Volunteer points</source>
        <translation>志愿服务点</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>滞后</translation>
    </message>
    <message>
        <source>Task done: %1</source>
        <translation>任务已完成：%1</translation>
    </message>
    <message>
        <source>Task not done: %1</source>
        <translation>任务未完成：%1</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>This town has no task map.</source>
        <translation>本地没有挂图任务。</translation>
    </message>
    <message>
        <source>This town&apos;s plan names no posts.</source>
        <translation>本地没有登记岗位。</translation>
    </message>
    <message>
        <source>This town&apos;s plan has no roster.</source>
        <translation>本地预案没有排班表。</translation>
    </message>
    <message>
        <source>This town&apos;s plan names no resources.</source>
        <translation>本地没有登记资源。</translation>
    </message>
    <message>
        <source>This town&apos;s plan has no recurring posts.</source>
        <translation>本地没有定点岗。</translation>
    </message>
    <message>
        <source>Stand-by: %1</source>
        <translation>备勤：%1</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待完成</translation>
    </message>
    <message>
        <source>Stations standing by</source>
        <translation>备勤的工作站</translation>
    </message>
    <message numerus="yes">
        <source>%n still to patrol, by %1</source>
        <translation>
            <numerusform>另 %n 组未巡，%1 前巡</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>未巡</translation>
    </message>
    <message>
        <source>No record</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>%1 之前</translation>
    </message>
    <message>
        <source>%1 of %2 away</source>
        <translation>%2 人中 %1 人不在岗</translation>
    </message>
    <message>
        <source>%1 away</source>
        <translation>%1 人不在岗</translation>
    </message>
    <message>
        <source>%1 will be away</source>
        <translation>将有 %1 人不在岗</translation>
    </message>
    <message>
        <source>Absence recorded: %1, %2 of %3</source>
        <translation>已登记缺勤：%1，%3 人中 %2 人</translation>
    </message>
    <message>
        <source>How many are away</source>
        <translation>几人不在岗</translation>
    </message>
    <message>
        <source>Only as many of the post&apos;s people are away as you say here; the others stay on duty.</source>
        <translation>只有这里写的人数不在岗，该岗其余的人照常在岗。</translation>
    </message>
    <message>
        <source>Back at work: %1, %2 of them</source>
        <translation>已返岗：%1，%2 人</translation>
    </message>
    <message>
        <source>How many are back</source>
        <translation>几人返岗</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>With a number so many are back, those who have been away longest first. Without one everybody of the post is, and what was recorded for later is taken back.</source>
        <translation>写明人数的，只有这么多人返岗，先离岗的先返。不写的，该岗全部返岗，以后的缺勤登记一并取消。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 patrols</source>
        <translation>%1：巡查 %2 / %3 次</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>力量</translation>
    </message>
    <message>
        <source>Level of patrol</source>
        <translation>巡查层级</translation>
    </message>
    <message>
        <source>Level of inspection</source>
        <translation>督查层级</translation>
    </message>
    <message>
        <source>Government chat</source>
        <translation>政务微信</translation>
    </message>
    <message>
        <source>over ten hours since %1</source>
        <translation>%1 已满 10 小时</translation>
    </message>
    <message>
        <source>ten hours full at %1</source>
        <translation>%1 满 10 小时</translation>
    </message>
    <message numerus="yes">
        <source>%n people near or over ten hours, the first at %1</source>
        <translation>
            <numerusform>%n 人临近或已满 10 小时，最早 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody leads</source>
        <translation>无人带班</translation>
    </message>
    <message>
        <source>led by %1</source>
        <translation>%1 带班</translation>
    </message>
    <message>
        <source>deputy %1</source>
        <translation>副职 %1 带班</translation>
    </message>
    <message>
        <source>stand-by not reported</source>
        <translation>备勤未登记</translation>
    </message>
    <message>
        <source>standing by</source>
        <translation>备勤中</translation>
    </message>
    <message>
        <source>not standing by</source>
        <translation>未备勤</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 等，另 %2 个</translation>
    </message>
    <message>
        <source>Command tree: %1</source>
        <translation>指挥体系：%1</translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation>尚未到岗</translation>
    </message>
    <message>
        <source>Ten hours</source>
        <translation>满 10 小时</translation>
    </message>
    <message>
        <source>%1 min late</source>
        <translation>迟到 %1 分</translation>
    </message>
    <message>
        <source>At the post</source>
        <translation>到岗</translation>
    </message>
    <message>
        <source>%1 instead</source>
        <translation>由 %1 顶替</translation>
    </message>
    <message>
        <source>since %1, says %2</source>
        <translation>%1 到岗，%2 登记</translation>
    </message>
    <message>
        <source>%1 away, not said who</source>
        <translation>%1 人不在岗，未写明是谁</translation>
    </message>
    <message>
        <source>%1 at the post</source>
        <translation>已到岗 %1 人</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>%1, for the lead</source>
        <translation>%1，代为带班</translation>
    </message>
    <message>
        <source>nobody of %1, nor a deputy</source>
        <translation>%1 无人，副职也无人</translation>
    </message>
    <message>
        <source>%1 is led by</source>
        <translation>%1 带班</translation>
    </message>
    <message>
        <source>Nobody leads</source>
        <translation>无人带班</translation>
    </message>
    <message>
        <source>Deputy leads</source>
        <translation>副职带班</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通信渠道</translation>
    </message>
    <message>
        <source>every unit</source>
        <translation>全部单元</translation>
    </message>
    <message>
        <source>%1 out of order</source>
        <translation>%1 件故障</translation>
    </message>
    <message>
        <source>Leaders in charge</source>
        <translation>分管领导</translation>
    </message>
    <message>
        <source>Swaps of jobs</source>
        <translation>岗位互换</translation>
    </message>
    <message>
        <source>Swapped</source>
        <translation>互换中</translation>
    </message>
    <message>
        <source>Will swap</source>
        <translation>将互换</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>何时起</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>与谁</translation>
    </message>
    <message>
        <source>Each does the other&apos;s job, and new work follows. It ends by itself; what was given before stays where it is.</source>
        <translation>两人做对方的工作，新任务随之改派。到时自己结束；此前已派的不变。</translation>
    </message>
    <message>
        <source>Which swap</source>
        <translation>哪次互换</translation>
    </message>
    <message>
        <source>At the post: %1</source>
        <translation>到岗：%1</translation>
    </message>
    <message>
        <source>Jobs swapped: %1 and %2</source>
        <translation>互换岗位：%1 和 %2</translation>
    </message>
    <message>
        <source>Swap ended: %1</source>
        <translation>互换结束：%1</translation>
    </message>
    <message>
        <source>Who, one by one</source>
        <translation>逐人写明</translation>
    </message>
    <message>
        <source>Who is named is on duty, as many as the number says; without names the number alone is known.</source>
        <translation>写明的人当班，与人数一致；不写明就只知道人数。</translation>
    </message>
    <message>
        <source>Nobody of the shift is left to be written down.</source>
        <translation>本班的人都已登记到岗。</translation>
    </message>
    <message>
        <source>This town&apos;s plan names no two people.</source>
        <translation>本镇的方案没有写明两个人。</translation>
    </message>
    <message>
        <source>Nobody swaps jobs.</source>
        <translation>没有人互换岗位。</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自 %1</translation>
    </message>
</context>
<context>
    <name>event</name>
    <message>
        <source>Reported</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Pre-verify ordered</source>
        <translation>送核实</translation>
    </message>
    <message>
        <source>Pre-verified</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>On scene</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Sent to check</source>
        <translation>送核查</translation>
    </message>
    <message>
        <source>Check ordered</source>
        <translation>下达核查</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>回退</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Revisited</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>并案</translation>
    </message>
    <message>
        <source>Helper added</source>
        <translation>增派协同</translation>
    </message>
    <message>
        <source>Urged</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Extension asked</source>
        <translation>申请延时</translation>
    </message>
    <message>
        <source>Extension granted</source>
        <translation>同意延时</translation>
    </message>
    <message>
        <source>Extension refused</source>
        <translation>退回延时</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Level changed</source>
        <translation>调级</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>附图</translation>
    </message>
    <message>
        <source>Contact shown</source>
        <translation>显示联系方式</translation>
    </message>
    <message>
        <source>it exists</source>
        <translation>属实</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>不属实</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>not fixed, back for rework</source>
        <translation>未整改到位，返工</translation>
    </message>
    <message>
        <source>closed by the source</source>
        <translation>来源已结案</translation>
    </message>
    <message>
        <source>caller reached</source>
        <translation>已联系上</translation>
    </message>
    <message>
        <source>caller not reached</source>
        <translation>未联系上</translation>
    </message>
    <message>
        <source>not satisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>mostly satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>into %1</source>
        <translation>并入 %1</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>先行联系</translation>
    </message>
    <message>
        <source>Ruled who handles</source>
        <translation>裁定处置方</translation>
    </message>
    <message>
        <source>Took in a merged case</source>
        <translation>并入一件</translation>
    </message>
    <message>
        <source>Let a merged case go</source>
        <translation>解除并入</translation>
    </message>
    <message>
        <source>Merge undone</source>
        <translation>解除并案</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Part has its number</source>
        <translation>拆出案件编号</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已移交</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>接回</translation>
    </message>
    <message>
        <source>Closed by the partner</source>
        <translation>对方已结案</translation>
    </message>
    <message>
        <source>Consultation called</source>
        <translation>发起会商</translation>
    </message>
    <message>
        <source>Plan agreed</source>
        <translation>方案已定</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已知悉</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Appeal reviewed</source>
        <translation>申诉复核</translation>
    </message>
    <message>
        <source>Clock started</source>
        <translation>开始计时</translation>
    </message>
    <message>
        <source>Rules applied anew</source>
        <translation>按现行规则重算</translation>
    </message>
    <message>
        <source>Suggestion collected</source>
        <translation>收集建议</translation>
    </message>
    <message>
        <source>Studied</source>
        <translation>已研究</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>已转送</translation>
    </message>
    <message>
        <source>Weighed</source>
        <translation>采纳决定</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>%1 stands in for %2</source>
        <translation>%1 代 %2</translation>
    </message>
    <message>
        <source>with its lead %1</source>
        <translation>随主案 %1</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>explained only</source>
        <translation>仅解释</translation>
    </message>
    <message>
        <source>upheld</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>not upheld</source>
        <translation>不支持</translation>
    </message>
    <message>
        <source>Footage asked for</source>
        <translation>调阅监控</translation>
    </message>
    <message>
        <source>Footage looked through</source>
        <translation>回看结果</translation>
    </message>
    <message>
        <source>Corrected by the source</source>
        <translation>来源更正</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>已定网格</translation>
    </message>
    <message>
        <source>Sounded again</source>
        <translation>再次报警</translation>
    </message>
    <message>
        <source>Deadline counted</source>
        <translation>补算时限</translation>
    </message>
    <message>
        <source>Corrected with its lead</source>
        <translation>随主件更正</translation>
    </message>
    <message>
        <source>Call-back promised</source>
        <translation>约定回电</translation>
    </message>
    <message>
        <source>Called again</source>
        <translation>又来电</translation>
    </message>
    <message>
        <source>Call taken back</source>
        <translation>撤回来电</translation>
    </message>
    <message>
        <source>the time for which callers are kept is over</source>
        <translation>来电人保留期已满</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>按要求</translation>
    </message>
    <message>
        <source>Caller forgotten</source>
        <translation>来电人已遗忘</translation>
    </message>
    <message>
        <source>Supervisor asked</source>
        <translation>请示值班长</translation>
    </message>
    <message>
        <source>Supervisor refused</source>
        <translation>值班长退回申请</translation>
    </message>
    <message>
        <source>Supervision answered</source>
        <translation>督办已回复</translation>
    </message>
</context>
<context>
    <name>explain</name>
    <message>
        <source>by the item</source>
        <translation>按事项</translation>
    </message>
    <message>
        <source>reported again</source>
        <translation>重复上报</translation>
    </message>
    <message>
        <source>key area</source>
        <translation>重点区域</translation>
    </message>
    <message>
        <source>peak phase</source>
        <translation>攻坚阶段</translation>
    </message>
    <message>
        <source>vulnerable household</source>
        <translation>困难家庭</translation>
    </message>
    <message>
        <source>in the media</source>
        <translation>媒体关注</translation>
    </message>
    <message>
        <source>under supervision</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>twice the limit has passed</source>
        <translation>已过两倍时限</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>人工定级</translation>
    </message>
    <message>
        <source>due %1: %2 from %3</source>
        <translation>%1 到期：自 %3 起 %2</translation>
    </message>
    <message>
        <source>due %1: the source brought this moment itself</source>
        <translation>%1 到期：由来源自带</translation>
    </message>
    <message>
        <source>%1, starts later</source>
        <translation>%1，到相应环节才起算</translation>
    </message>
    <message>
        <source> · decided by %1</source>
        <translation> · 由 %1 决定</translation>
    </message>
    <message numerus="yes">
        <source>on its clock for %n minute(s)</source>
        <translation>
            <numerusform>在其手中 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>suspended for %n minute(s)</source>
        <translation>
            <numerusform>挂起 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on nobody&apos;s clock for %n minute(s) after it gave the case back</source>
        <translation>
            <numerusform>回退后无人持有 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reported %n time(s)</source>
        <translation>
            <numerusform>重复上报 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>List of items</source>
        <translation>管理事项清单</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is written there; no clock runs by it</source>
        <translation>清单写明“%1”，不据此计时</translation>
    </message>
    <message>
        <source>the pack&apos;s own file</source>
        <translation>区域包原文件</translation>
    </message>
    <message>
        <source>amended by %1 on %2: %3</source>
        <translation>%1 于 %2 修订：%3</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Set off by its colour</source>
        <translation>等级触发</translation>
    </message>
    <message>
        <source>%1: the department was urged, its limit is near its end</source>
        <translation>%1：时限将尽，已催办部门</translation>
    </message>
    <message>
        <source>%1: put on the supervise list</source>
        <translation>%1：已列入督办</translation>
    </message>
    <message>
        <source>a supervisor is to acknowledge it within %1, by %2</source>
        <translation>值班长应在 %1内知悉，截至 %2</translation>
    </message>
    <message>
        <source>dispatched</source>
        <translation>已派单</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>等级</translation>
    </message>
    <message numerus="yes">
        <source>by the item or a person; one level up for every %n point(s), red at most</source>
        <translation>
            <numerusform>按事项或人工确定；每满 %n 分升一级，最高红色</numerusform>
        </translation>
    </message>
    <message>
        <source>Sets off</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>sounds until it is accepted</source>
        <translation>响铃直至签收</translation>
    </message>
    <message>
        <source>a supervisor acknowledges it within %1</source>
        <translation>值班长在 %1内知悉</translation>
    </message>
    <message>
        <source>goes on the supervise list</source>
        <translation>列入督办</translation>
    </message>
    <message>
        <source>the department is urged at %1 % of its limit</source>
        <translation>时限过 %1% 时催办部门</translation>
    </message>
    <message>
        <source>nothing: it only counts</source>
        <translation>无：只计数</translation>
    </message>
    <message>
        <source>it lies outside the grids: the town&apos;s limits count from the moment a person gives it one</source>
        <translation>在网格外：定网格后本镇时限才起走</translation>
    </message>
    <message>
        <source>%1: %2 from %3; counted when the calendar is there</source>
        <translation>%1：自 %3 起 %2，日历补齐后计算</translation>
    </message>
    <message>
        <source>%1: the list writes &quot;%2&quot;; write a rule for it, then count anew</source>
        <translation>%1：清单写“%2”；请为其制定规则，再按现行规则重算</translation>
    </message>
</context>
<context>
    <name>facets</name>
    <message>
        <source>All departments</source>
        <translation>全部部门</translation>
    </message>
    <message>
        <source>All grids</source>
        <translation>全部网格</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>All clocks</source>
        <translation>全部阶段</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部经办单元</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>全部来源</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>未派</translation>
    </message>
    <message>
        <source>Outside the grids</source>
        <translation>网格外</translation>
    </message>
    <message>
        <source>No clock runs</source>
        <translation>没有在走的时限</translation>
    </message>
    <message>
        <source>No unit</source>
        <translation>没有经办单元</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不知道</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>floodband</name>
    <message>
        <source>Flood: %1 in %2 min</source>
        <translation>洪峰 %1 条/%2 分</translation>
    </message>
    <message>
        <source>since %1 · %2 rows stand for others · red never</source>
        <translation>%1 起 · 折成 %2 行，红色不折</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
</context>
<context>
    <name>goto</name>
    <message>
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河道</translation>
    </message>
    <message>
        <source>Metro</source>
        <translation>轨道线</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Latitude lies between −90 and 90, longitude between −180 and 180: %1 and %2 are no place on earth.</source>
        <translation>纬度在 −90 到 90 之间，经度在 −180 到 180 之间：%1 和 %2 不是地球上的点。</translation>
    </message>
    <message>
        <source>One of the two numbers must be the latitude, the other the longitude.</source>
        <translation>两个数里应当一个是纬度，一个是经度。</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 件在办</translation>
    </message>
    <message>
        <source>latitude %1, longitude %2</source>
        <translation>纬度 %1，经度 %2</translation>
    </message>
    <message>
        <source>outside the grids</source>
        <translation>不在网格内</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>无落点</translation>
    </message>
    <message>
        <source>A pole is on every longitude at once, and no map can show it. Type another latitude than %1.</source>
        <translation>两极同在每条经线上，地图无法显示。请换一个不是 %1 的纬度。</translation>
    </message>
</context>
<context>
    <name>hallcalendar</name>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>%1 %2/%3</source>
        <extracomment>%1 weekday, %2 month, %3 day of the month</extracomment>
        <translation>%2 月 %3 日 %1</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>Working day, in hours</source>
        <translation>工作日 · 工作时段内</translation>
    </message>
    <message>
        <source>Working day, off hours</source>
        <translation>工作日 · 非工作时段</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>距交接班 %1 时 %2 分</translation>
    </message>
    <message>
        <source>day %1</source>
        <translation>第 %1 天</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>without an end date</source>
        <translation>长期</translation>
    </message>
</context>
<context>
    <name>hallrow</name>
    <message>
        <source>no limit</source>
        <translation>无时限</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>停表</translation>
    </message>
    <message>
        <source>Overdue %1</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>%1 · supervised</source>
        <translation>%1 · 督办</translation>
    </message>
    <message>
        <source>Not ack.</source>
        <translation>未知悉</translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A post: the name of its shift, and its role.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Only shift supervisors hand a shift over; ask for one.</source>
        <translation>交接班由值班长办理；请叫值班长。</translation>
    </message>
    <message>
        <source>No hand-over sheet no. %1 is open: both have signed it, or another was begun. Look again.</source>
        <translation>第 %1 号交接单不在办理中：已双签，或已另起一份。请重新看。</translation>
    </message>
    <message>
        <source>The sheet has no line %1 any more. Look again.</source>
        <translation>交接单上已没有第 %1 条。请重新看。</translation>
    </message>
    <message>
        <source>This is longer than a line can be. Shorten it to 500 characters.</source>
        <translation>太长，一条最多 500 字。请改短。</translation>
    </message>
    <message>
        <source>Who signed to hand over changes the sheet, and nobody else. Ask about the line instead.</source>
        <translation>交班已签，只有签名的人能改。有疑问请用“问”。</translation>
    </message>
    <message>
        <source>Give your own secret to sign; it is asked anew for each signature.</source>
        <translation>签名须输入本人口令，每次签名都要。</translation>
    </message>
    <message>
        <source>The sheet says something else by now. Read it again before you sign.</source>
        <translation>交接单内容已变。请重读后再签。</translation>
    </message>
    <message>
        <source>This store has no accounts: say as which post you sign, in 40 characters at the most.</source>
        <translation>本库没有账号：请写明以哪个岗位签名，最多 40 字。</translation>
    </message>
    <message>
        <source>A shift is handed over in the last hour of its turn, or after it. Sign then.</source>
        <translation>班次的最后一小时起才能交接。到时再签。</translation>
    </message>
    <message>
        <source>This shift was handed over already. What was not so is said by a correction.</source>
        <translation>本班已交接。有不对的，请另起更正。</translation>
    </message>
    <message>
        <source>Say to which shift it is handed over.</source>
        <translation>请写明交给哪一班。</translation>
    </message>
    <message>
        <source>The sheet says what holds now already; nothing would change.</source>
        <translation>交接单已是现状，没有变化。</translation>
    </message>
    <message>
        <source>Write how it stands, in two characters at the least. A line is never emptied.</source>
        <translation>请写明现状，至少两个字。条目不能清空。</translation>
    </message>
    <message>
        <source>The line was amended meanwhile. Read it, then tick it or ask again.</source>
        <translation>此条刚被修改。请先看，再勾选或再问。</translation>
    </message>
    <message>
        <source>The line says so already; nothing would change.</source>
        <translation>该条已是如此，没有变化。</translation>
    </message>
    <message>
        <source>Write what the line is about, in two characters at the least.</source>
        <translation>请写明是什么事，至少两个字。</translation>
    </message>
    <message>
        <source>Who takes over ticks the lines, not who signed to hand over.</source>
        <translation>逐条核由接班的人做，不是交班签名的人。</translation>
    </message>
    <message>
        <source>The sheet is signed already by who hands over.</source>
        <translation>交班已签名。</translation>
    </message>
    <message>
        <source>You ticked lines as who takes over: somebody else hands over.</source>
        <translation>您已作为接班核过条目：交班须由另一人签。</translation>
    </message>
    <message>
        <source>Who hands over signs first.</source>
        <translation>须先由交班签名。</translation>
    </message>
    <message>
        <source>Two hand a shift over: who signed to hand over cannot take over as well.</source>
        <translation>交接须两个人：交班签名的人不能再签接班。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are not ticked by you yet. Tick every one, then sign.</source>
        <translation>
            <numerusform>您还有 %n 条未核。核满再签。</numerusform>
        </translation>
    </message>
    <message>
        <source>No hand-over sheet no. %1 was signed by both.</source>
        <translation>没有双签的第 %1 号交接单。</translation>
    </message>
    <message>
        <source>Write what was not so, in two characters at the least.</source>
        <translation>请写明哪里不对，至少两个字。</translation>
    </message>
    <message>
        <source>No. %1</source>
        <extracomment>Number of a hand-over sheet.</extracomment>
        <translation>第 %1 号</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>已核</translation>
    </message>
    <message>
        <source>Open red and orange</source>
        <translation>未结红橙</translation>
    </message>
    <message>
        <source>Overdue or due within two hours (yellow, blue, green)</source>
        <translation>超时和两小时内到限（黄 蓝 绿）</translation>
    </message>
    <message>
        <source>Added by who hands over</source>
        <translation>交班补记</translation>
    </message>
    <message>
        <source>Shelved alarms</source>
        <translation>搁置中的告警</translation>
    </message>
    <message>
        <source>Promised call-backs and revisits</source>
        <translation>约定的回电和回访</translation>
    </message>
    <message>
        <source>Data that is not as it should be</source>
        <translation>失常的数据</translation>
    </message>
    <message>
        <source>Gaps in the next shift</source>
        <translation>下一班的缺口</translation>
    </message>
    <message>
        <source>urged ×%1</source>
        <translation>催办 ×%1</translation>
    </message>
    <message>
        <source>%1: out of service</source>
        <translation>%1 停用</translation>
    </message>
    <message>
        <source>%1: shelved</source>
        <translation>%1 搁置</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回电</translation>
    </message>
    <message>
        <source>promised by %1</source>
        <translation>%1 约定</translation>
    </message>
    <message>
        <source>Revisit</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>%1 of at least %2</source>
        <translation>%1 人，至少 %2 人</translation>
    </message>
    <message>
        <source>%1 of %2 there</source>
        <translation>到 %1 / %2 人</translation>
    </message>
    <message>
        <source>both are away</source>
        <translation>两人都不在</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) in all, the oldest %1</source>
        <extracomment>%1 is the day on which the oldest of them began.</extracomment>
        <translation>
            <numerusform>共 %n 班，最早 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) not handed over, the oldest %1</source>
        <translation>
            <numerusform>%n 班未交接，最早 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) not handed over</source>
        <translation>
            <numerusform>%n 班未交接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s)</source>
        <translation>
            <numerusform>共 %n 班</numerusform>
        </translation>
    </message>
    <message>
        <source>not handed over %1</source>
        <extracomment>%1 is how long ago the shift ended, as mm:ss.</extracomment>
        <translation>未交接 %1</translation>
    </message>
    <message>
        <source>no report since %1; before, one every %2</source>
        <translation>%1 起没有来数；之前每 %2 一条</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Clock of the machine</source>
        <translation>本机时钟</translation>
    </message>
    <message>
        <source>not believed; a supervisor confirms the time</source>
        <translation>不被采信，须值班长确认时间</translation>
    </message>
    <message>
        <source>Shift Hand-over</source>
        <extracomment>Title of the printed hand-over sheet.</extracomment>
        <translation>交接班单</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy 年 M 月 d 日</translation>
    </message>
    <message>
        <source>locked by both %1</source>
        <translation>%1 双签锁定</translation>
    </message>
    <message>
        <source>NOT VALID: signed by one only</source>
        <translation>无效：只有一方签名</translation>
    </message>
    <message>
        <source>NOT VALID: a draft</source>
        <translation>无效：草稿</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>接班时在办</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>本班立案</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>本班结案</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交班时在办</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Next shift</source>
        <translation>下一班到岗</translation>
    </message>
    <message>
        <source>of %1 planned</source>
        <translation>应到 %1</translation>
    </message>
    <message>
        <source>Open by level</source>
        <translation>在办按等级</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>数字截至 %1</translation>
    </message>
    <message>
        <source>#</source>
        <translation>序</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>核</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Place · who has it</source>
        <translation>地点 · 主责</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到限</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Who · where</source>
        <translation>谁接 · 范围</translation>
    </message>
    <message>
        <source>asked about</source>
        <translation>接班问过</translation>
    </message>
    <message>
        <source>Nothing is open that the next shift must know of.</source>
        <translation>没有需要交给下一班的事项。</translation>
    </message>
    <message>
        <source>1 2 3 4 5 6 7</source>
        <extracomment>The numerals of the sheet&apos;s parts, one for each.</extracomment>
        <translation>一 二 三 四 五 六 七</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s), for which there is no room: %1</source>
        <translation>
            <numerusform>另有 %n 条，本页放不下：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>A</source>
        <extracomment>Marks of one letter or character on the printed sheet: a line that was added; one whose words were amended.</extracomment>
        <translation>补</translation>
    </message>
    <message>
        <source>C</source>
        <translation>改</translation>
    </message>
    <message>
        <source>amended by who hands over</source>
        <translation>交班改过说明</translation>
    </message>
    <message>
        <source>added by who hands over</source>
        <translation>交班补记</translation>
    </message>
    <message>
        <source>%1 lines: %2 by the console, %3 added, %4 amended. Posts, no names.</source>
        <translation>共 %1 条：自动 %2，补 %3，改 %4。人员只写岗位，电话只写尾号</translation>
    </message>
    <message>
        <source>Hands over</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Takes over</source>
        <translation>接班</translation>
    </message>
    <message>
        <source>Not locked</source>
        <translation>未锁定</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>event %1 of the centre&apos;s log</source>
        <translation>中心日志第 %1 条</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) since</source>
        <translation>
            <numerusform>后有 %n 条更正</numerusform>
        </translation>
    </message>
    <message>
        <source>digest %1</source>
        <translation>正文摘要 %1</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签</translation>
    </message>
    <message>
        <source>seat %1</source>
        <translation>席 %1</translation>
    </message>
    <message>
        <source>as named, without a secret</source>
        <translation>写明岗位，无口令</translation>
    </message>
    <message>
        <source>signed with the secret</source>
        <translation>口令签名</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手签</translation>
    </message>
    <message>
        <source>Made by Gridhall %1 · personal data left out</source>
        <translation>城运一屏生成 %1 · 个人信息已隐去</translation>
    </message>
    <message>
        <source>one copy stays at the seat, one is filed</source>
        <translation>一份留席，一份存档</translation>
    </message>
    <message>
        <source>Hand-over %1</source>
        <translation>交接班单 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>ALTERED</source>
        <translation>被改动</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>验过</translation>
    </message>
    <message>
        <source>adding up</source>
        <translation>验算中</translation>
    </message>
    <message>
        <source>added</source>
        <translation>补</translation>
    </message>
    <message>
        <source>amended</source>
        <translation>改</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>to tick</source>
        <translation>未核</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>问</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>%1, before: %2</source>
        <translation>%1；原为 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n min late</source>
        <translation>
            <numerusform>迟 %n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>更正 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>drafted by the console</source>
        <translation>自动草拟</translation>
    </message>
    <message>
        <source>amended, added</source>
        <translation>交班改、补</translation>
    </message>
    <message>
        <source>signed by who hands over</source>
        <translation>交班签名</translation>
    </message>
    <message>
        <source>ticked line by line</source>
        <translation>接班逐条核</translation>
    </message>
    <message>
        <source>signed by who takes over</source>
        <translation>接班签名</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>by itself, with both signatures</source>
        <translation>双签后自动</translation>
    </message>
    <message>
        <source>%1 amended, %2 added, %3 in all</source>
        <translation>改 %1 补 %2 共 %3 条</translation>
    </message>
    <message>
        <source>%1 / %2, asked %3</source>
        <translation>%1 / %2，问 %3</translation>
    </message>
    <message>
        <source>Only the shift that runs is handed over, or one that ended in the last 40 days, since this centre&apos;s log begins.</source>
        <translation>只能交接正在值的一班，或近 40 天内、本中心日志开始以后结束的一班。</translation>
    </message>
    <message>
        <source>Sheet no. %1 of another shift is open, and people have ticked or signed it. Hand that one over first.</source>
        <translation>另一班的第 %1 号交接单开着，已经有人核过或签过。先把那一份交完。</translation>
    </message>
    <message>
        <source>LATE, locked by both %1</source>
        <translation>补签，双签锁定 %1</translation>
    </message>
    <message>
        <source>signed by nobody; Enter opens its sheet, to be signed late</source>
        <translation>没有人签；按 Enter 打开它的单子补签</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>未签</translation>
    </message>
</context>
<context>
    <name>http</name>
    <message>
        <source>The request did not arrive in time; send it again in one go.</source>
        <translation>请求未能按时收全，请一次性重新发送。</translation>
    </message>
    <message>
        <source>The request does not say how long its body is; send a Content-Length header.</source>
        <translation>请求没有注明请求体长度，请加上 Content-Length 请求头。</translation>
    </message>
    <message>
        <source>The request body is larger than %1 KiB; shorten the description and send pictures as media_url.</source>
        <translation>请求体超过 %1 KiB。请缩短描述，照片用 media_url 发送。</translation>
    </message>
    <message>
        <source>The Expect header asks for something that this server does not do; leave it out.</source>
        <translation>Expect 请求头的要求本服务不支持，请去掉。</translation>
    </message>
    <message>
        <source>Too many connections from this address are open; close some or wait, then send again.</source>
        <translation>该地址打开的连接过多。请关闭一部分或稍后再发。</translation>
    </message>
    <message>
        <source>The request header is larger than %1 KiB; shorten the address or leave out headers.</source>
        <translation>请求头超过 %1 KiB。请缩短地址或减少请求头。</translation>
    </message>
    <message>
        <source>The server failed on this request and did not file it; send it again, and tell the operations centre if that fails too.</source>
        <translation>服务处理该请求时出错，未登记。请重新发送；再次失败请告知城运中心。</translation>
    </message>
    <message>
        <source>This transfer encoding is not supported; send the body with a Content-Length header.</source>
        <translation>不支持该传输编码。请用 Content-Length 请求头发送请求体。</translation>
    </message>
    <message>
        <source>The server is busy; send the request again after the time in the Retry-After header.</source>
        <translation>服务繁忙。请按 Retry-After 请求头给出的时间重新发送。</translation>
    </message>
    <message>
        <source>This version of HTTP is not supported; use HTTP/1.1.</source>
        <translation>不支持该 HTTP 版本，请使用 HTTP/1.1。</translation>
    </message>
    <message>
        <source>The request is not valid HTTP and was not read; check its request line, headers and length.</source>
        <translation>请求不是有效的 HTTP，未读取。请检查请求行、请求头和长度。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an IP address to listen on; use 127.0.0.1 or another address of this machine.</source>
        <translation>“%1”不是可监听的 IP 地址。请用 127.0.0.1 或本机的其他地址。</translation>
    </message>
    <message>
        <source>The server cannot listen on %1 port %2; another program may be using it, or the address is not this machine&apos;s.</source>
        <translation>服务无法监听 %1 端口 %2：可能被其他程序占用，或不是本机地址。请换一个端口或地址。</translation>
    </message>
    <message>
        <source>A key has %1 to %2 characters, and this one has %3. Make one with &quot;openssl rand -hex 20&quot;.</source>
        <translation>密钥长 %1 至 %2 个字符，这一个有 %3 个。可用“openssl rand -hex 20”生成。</translation>
    </message>
    <message>
        <source>A key consists of letters, digits and plain signs, without blanks, quotation marks and backslashes.</source>
        <translation>密钥由字母、数字和普通符号组成，不含空格、引号和反斜杠。</translation>
    </message>
    <message>
        <source>This key stands twice; give each client a key of its own.</source>
        <translation>这个密钥出现了两次；请给每个客户端各自的密钥。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>A key is followed by the sources that it may report for: KEY source,source or, for every source, KEY *.</source>
        <translation>密钥后面写它可以上报的来源：KEY source,source；所有来源写 KEY *。</translation>
    </message>
    <message>
        <source>There is no key in the file; write lines of KEY source,source.</source>
        <translation>文件里没有密钥；请按行写 KEY source,source。</translation>
    </message>
    <message>
        <source>%1 is no file of keys.</source>
        <translation>%1 不是密钥文件。</translation>
    </message>
    <message>
        <source>Others can read the keys in %1. Keep them to yourself: chmod 600, then start again.</source>
        <translation>别人能读 %1 里的密钥。请先 chmod 600，再启动。</translation>
    </message>
    <message>
        <source>The keys in %1 cannot be read.</source>
        <translation>无法读取 %1 里的密钥。</translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message>
        <source>The file has no header: its first row must name the columns.</source>
        <translation>文件没有表头，第一行应为列名。</translation>
    </message>
    <message>
        <source>The row contains characters that are broken in this encoding. Check how the file was saved.</source>
        <translation>本行有字符在该编码下已损坏。请检查文件的保存编码。</translation>
    </message>
    <message>
        <source>The file cannot be read any further. Check the disk and try again.</source>
        <translation>文件无法继续读取。请检查磁盘后重试。</translation>
    </message>
    <message numerus="yes">
        <source>The import was stopped after %n row(s). What was filed stays; run it again to go on.</source>
        <translation>
            <numerusform>导入已在 %n 行后停止。已登记的保留；再次运行即可继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>Say either &quot;constant&quot; or &quot;column&quot; (or &quot;columns&quot;), one of them.</source>
        <translation>“constant”与“column”（或“columns”）只能写其一。</translation>
    </message>
    <message>
        <source>&quot;table&quot; must be an object: the source&apos;s word → ours.</source>
        <translation>“table”须为对象：来源用词 → 本辖区用词。</translation>
    </message>
    <message>
        <source>The table&apos;s entry &quot;%1&quot; must be a text.</source>
        <translation>对照表中的“%1”须为文字。</translation>
    </message>
    <message>
        <source>&quot;delimiter&quot; must be one character.</source>
        <translation>“delimiter”须为一个字符。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a source of this region.</source>
        <translation>“%1”不是本辖区的来源。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the code of an item of this region.</source>
        <translation>“%1”不是本辖区的事项编码。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be &quot;accept&quot; or &quot;refuse&quot;.</source>
        <translation>“%1”须为“accept”或“refuse”。</translation>
    </message>
    <message>
        <source>&quot;whenUnknown&quot; of a department must be &quot;byItem&quot; or &quot;refuse&quot;.</source>
        <translation>部门的“whenUnknown”须为“byItem”或“refuse”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the code of a department of this region.</source>
        <translation>“%1”不是本辖区的部门编码。</translation>
    </message>
    <message>
        <source>&quot;whenEmpty&quot; must be &quot;none&quot; (no deadline at all) or &quot;town&quot; (the town&apos;s own limits).</source>
        <translation>“whenEmpty”须为“none”（无时限）或“town”（按本辖区时限）。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time zone of the IANA list, such as Asia/Shanghai.</source>
        <translation>“%1”不是 IANA 时区名，正确的如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>This is not valid JSON: %1.</source>
        <translation>不是有效的 JSON：%1。</translation>
    </message>
    <message>
        <source>A mapping is one JSON object.</source>
        <translation>列映射须为一个 JSON 对象。</translation>
    </message>
    <message>
        <source>The mapping file &quot;%1&quot; cannot be read.</source>
        <translation>列映射文件“%1”无法读取。</translation>
    </message>
    <message>
        <source>The mapping file &quot;%1&quot; is too large to be one.</source>
        <translation>“%1”过大，不是列映射文件。</translation>
    </message>
    <message numerus="yes">
        <source>The mapping &quot;%1&quot; has %n problem(s); the first: %2</source>
        <translation>
            <numerusform>列映射“%1”有 %n 处问题，第一处：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>The region pack has no mappings; give a mapping file.</source>
        <translation>辖区包没有列映射，请指定列映射文件。</translation>
    </message>
    <message>
        <source>The region pack has no mapping &quot;%1&quot;; it has: %2.</source>
        <translation>辖区包没有列映射“%1”，现有：%2。</translation>
    </message>
    <message>
        <source>Both mappings &quot;%1&quot; and &quot;%2&quot; fit the file; say which one to use.</source>
        <translation>列映射“%1”和“%2”都与文件相符，请指定用哪一个。</translation>
    </message>
    <message>
        <source>No mapping of this region fits the columns of the file. Known mappings: %1. Write one (docs/import-mapping.md) and name it.</source>
        <translation>本辖区没有与文件各列相符的列映射。现有：%1。请按 docs/import-mapping.md 编写并指定。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is too long: %2 characters, at most %3 are taken. Shorten it and send it again.</source>
        <translation>字段“%1”过长：%2 字，最多 %3 字。请缩短后重新发送。</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; contains bytes that are not text. Check the encoding of what was sent.</source>
        <translation>字段“%1”含有非文字的字节。请检查发送内容的编码。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not on the region&apos;s item list, neither as a code nor as a name.</source>
        <translation>事项清单中没有“%1”，编码和名称均不符。</translation>
    </message>
    <message>
        <source>The time %1 lies in the future. Check the clock and the time zone of the source.</source>
        <translation>时间 %1 晚于现在。请检查来源的时钟和时区。</translation>
    </message>
    <message>
        <source>The time %1 is impossible: it lies before 1970.</source>
        <translation>时间 %1 早于 1970 年，不可能。</translation>
    </message>
    <message>
        <source>The report has no coordinates, and this source must send them.</source>
        <translation>上报没有坐标，该来源必须发送坐标。</translation>
    </message>
    <message>
        <source>The report says neither an address nor coordinates. Send at least one of them.</source>
        <translation>上报既无地址也无坐标，请至少发送一项。</translation>
    </message>
    <message>
        <source>The place lies outside every grid of the region.</source>
        <translation>地点不在本辖区任何网格内。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a department of the region.</source>
        <translation>“%1”不是本辖区的部门。</translation>
    </message>
    <message>
        <source>The file for refused rows, &quot;%1&quot;, cannot be written. Name another place for it.</source>
        <translation>拒收文件“%1”无法写入，请另选位置。</translation>
    </message>
    <message>
        <source>The file for refused rows, &quot;%1&quot;, cannot be written on. Is the disk full?</source>
        <translation>拒收文件“%1”无法继续写入，请检查磁盘是否已满。</translation>
    </message>
    <message>
        <source>The time &quot;%1&quot; does not exist in the zone %2: the clocks were put forward over it.</source>
        <translation>时间“%1”在时区 %2 不存在：当时时钟拨快，跳过了这一刻。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date and time like &quot;%2&quot;.</source>
        <translation>“%1”不是“%2”格式的日期时间。</translation>
    </message>
    <message>
        <source>The file lacks columns that the mapping &quot;%1&quot; names: %2.</source>
        <translation>文件缺少列映射“%1”指定的列：%2。</translation>
    </message>
    <message>
        <source>The row has no id of its own; without one a second import would add it again.</source>
        <translation>本行没有编号；没有编号，再次导入时会重复添加。</translation>
    </message>
    <message>
        <source>The row does not say when it was reported.</source>
        <translation>本行没有上报时间。</translation>
    </message>
    <message>
        <source>The mapping&apos;s table does not know &quot;%1&quot;.</source>
        <translation>列映射的对照表中没有“%1”。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read. Check that it is a file and that you may read it.</source>
        <translation>文件“%1”无法读取。请检查它是否为文件，以及有无读取权限。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read to its end. Check the disk and try again.</source>
        <translation>文件“%1”未能读完。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is larger than %2 MB. Split it into smaller files; importing one after another adds nothing twice.</source>
        <translation>文件“%1”超过 %2 MB。请拆成几个小文件依次导入，不会重复添加。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is an old .xls workbook. Save it as .xlsx or CSV and import that.</source>
        <translation>文件“%1”是旧版 .xls 工作簿。请另存为 .xlsx 或 CSV 后导入。</translation>
    </message>
    <message>
        <source>The encoding &quot;%1&quot; is not known here. Save the file as UTF-8 or GB18030 (GBK).</source>
        <translation>不认识编码“%1”。请将文件另存为 UTF-8 或 GB18030（GBK）。</translation>
    </message>
    <message>
        <source>The sheet has no header: its first row must name the columns.</source>
        <translation>工作表没有表头，第一行应为列名。</translation>
    </message>
    <message>
        <source>The workbook has no sheet &quot;%1&quot;; it has: %2.</source>
        <translation>工作簿没有工作表“%1”，现有：%2。</translation>
    </message>
    <message>
        <source>The row has a cell at an impossible place: &quot;%1&quot;.</source>
        <translation>本行有一格位置不对：“%1”。</translation>
    </message>
    <message>
        <source>A cell refers to a text that the workbook does not have.</source>
        <translation>有一格引用了工作簿中不存在的文字。</translation>
    </message>
    <message>
        <source>A cell holds the spreadsheet error %1.</source>
        <translation>有一格是表格错误值 %1。</translation>
    </message>
    <message>
        <source>The workbook is damaged: it is not a readable ZIP file. Save it again and retry.</source>
        <translation>工作簿已损坏，不是可读的 ZIP 文件。请重新保存后再试。</translation>
    </message>
    <message>
        <source>No header was found in the first rows. A list of items needs headings such as 小类代码, 小类名称, 立案条件, 处置时限, 责任部门, or minor_code, minor, condition, limit, department.</source>
        <translation>前几行中没有表头。管理事项清单须有小类代码、小类名称、立案条件、处置时限、责任部门等列，或 minor_code、minor、condition、limit、department。</translation>
    </message>
    <message>
        <source>The row names no item, and there is none above that it belongs to.</source>
        <translation>该行没有写明事项，上方也没有它所属的事项。</translation>
    </message>
    <message>
        <source>Row %1 says &quot;%2&quot; of the same item; make them agree, or give each its own code.</source>
        <translation>第 %1 行对同一事项写的是“%2”，请改为一致，或分别编码。</translation>
    </message>
    <message>
        <source>The file has more than %1 rows; a list of items has not. Check that it is the right file.</source>
        <translation>文件超过 %1 行，管理事项清单没有这么多行。请检查文件是否选对。</translation>
    </message>
    <message>
        <source>The code &quot;%1&quot; stands in row %2 already, for another item; give each its own code.</source>
        <translation>代码“%1”已在第 %2 行用于另一事项，请分别编码。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here; write one of: %2.</source>
        <translation>不认识“%1”，请从中选写：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one department of departments.csv; add it there, or write its code or name.</source>
        <translation>“%1”不是 departments.csv 中的某一个部门。请在其中补充，或改写部门的代码或名称。</translation>
    </message>
    <message>
        <source>A minor class code alone says no item; the code of the major class is missing.</source>
        <translation>只有小类代码无法确定事项，缺少大类代码。</translation>
    </message>
    <message>
        <source>Whether the item is a component or an event is not said, and its code depends on it.</source>
        <translation>没有写明是部件还是事件，而事项代码由此决定。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a code: up to 40 ASCII letters, digits, dots, dashes and underscores.</source>
        <translation>“%1”不是代码：最多 40 个 ASCII 字母、数字、点、短横和下划线。</translation>
    </message>
    <message>
        <source>The row has no code, and its names do not name one item of the pack.</source>
        <translation>该行没有代码，按名称也不能确定辖区包中的某一个事项。</translation>
    </message>
    <message>
        <source>The item is new, and the list does not say whether it is a component or an event.</source>
        <translation>这是新事项，清单没有写明是部件还是事件。</translation>
    </message>
    <message>
        <source>The item is new, and the list does not say its major class.</source>
        <translation>这是新事项，清单没有写明大类。</translation>
    </message>
    <message>
        <source>The item is new, and the list does not say its level (1–5).</source>
        <translation>这是新事项，清单没有写明等级（1–5）。</translation>
    </message>
    <message>
        <source>The item is new, and the list does not say its difficulty.</source>
        <translation>这是新事项，清单没有写明难度。</translation>
    </message>
    <message>
        <source>The item is new, and the list does not say its department.</source>
        <translation>这是新事项，清单没有写明责任部门。</translation>
    </message>
    <message>
        <source>The item is new, and the list does not say its name.</source>
        <translation>这是新事项，清单没有写明名称。</translation>
    </message>
    <message>
        <source>limits.json has a rule of its own for this item, &quot;%1&quot;, which holds; take it out if the list is to hold.</source>
        <translation>limits.json 中已有该事项的专门规则“%1”，以该规则为准；如以清单为准，请去掉该规则。</translation>
    </message>
    <message>
        <source>The code is too long to name a rule after it.</source>
        <translation>代码过长，无法据此为规则编号。</translation>
    </message>
    <message>
        <source>Several limits stand here, and the list does not say which of them holds when.</source>
        <translation>此处有多个时限，清单没有写明各在何时适用。</translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) were left out as footers or headers.</source>
        <translation>
            <numerusform>另有 %n 行是表尾或表头，未读。</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1 was left out as a footer: &quot;%2&quot;.</source>
        <translation>第 %1 行是表尾，未读：“%2”。</translation>
    </message>
    <message>
        <source>Row %1 repeats the header and was left out.</source>
        <translation>第 %1 行是重复的表头，未读。</translation>
    </message>
    <message>
        <source>The file has no header: a row must name the columns.</source>
        <translation>文件没有表头：要有一行写明各列的名称。</translation>
    </message>
    <message>
        <source>The report is known, but differs from what is stored: %1. The case was left as it is; where the source&apos;s word is to hold, set whenChanged to update.</source>
        <translation>此件已有记录，但与库中内容不同：%1。案件未作改动；要以来源的新说法为准，请把 whenChanged 设为 update。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is a workbook that is protected by a password. Save it without the password and import that.</source>
        <translation>文件“%1”是有密码保护的工作簿。请去掉密码另存后再导入。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is an HTML table, whatever its name says. Open it in a spreadsheet, save it as .xlsx and import that.</source>
        <translation>文件“%1”不管叫什么名字，其实是网页表格（HTML）。请用电子表格打开，另存为 .xlsx 再导入。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is a saved web page (MHTML), whatever its name says. Open it in a spreadsheet, save it as .xlsx and import that.</source>
        <translation>文件“%1”不管叫什么名字，其实是保存的网页（MHTML）。请用电子表格打开，另存为 .xlsx 再导入。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is an XML spreadsheet of 2003, whatever its name says. Open it in a spreadsheet, save it as .xlsx and import that.</source>
        <translation>文件“%1”不管叫什么名字，其实是 2003 版的 XML 表格。请用电子表格打开，另存为 .xlsx 再导入。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is XML and not a table. Save the table as .xlsx or CSV and import that.</source>
        <translation>文件“%1”是 XML，不是表格。请把表格另存为 .xlsx 或 CSV 再导入。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is a PDF and not a table. Ask for the table as .xlsx or CSV.</source>
        <translation>文件“%1”是 PDF，不是表格。请对方提供 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; stands in row %2 of this file already, with other content. One id is one report: correct the id of one of the two rows.</source>
        <translation>编号“%1”在本文件第 %2 行已经出现，内容不同。一个编号只对应一件上报：请改正其中一行的编号。</translation>
    </message>
    <message>
        <source>The file for refused rows is the file to be imported. Name another place for it.</source>
        <translation>存放拒收行的文件就是要导入的文件。请换一个位置。</translation>
    </message>
    <message>
        <source>Not one of the %1 rows fits the mapping &quot;%2&quot;, so nothing was imported. Correct the mapping. The reason: %3</source>
        <translation>%1 行没有一行对得上列映射“%2”，什么也没有导入。请改正列映射。原因：%3</translation>
    </message>
    <message>
        <source>&quot;keywords&quot; must be an object: words to be found in the text → ours.</source>
        <translation>“keywords”必须是一个对象：文中要找的词 → 本镇的词。</translation>
    </message>
    <message>
        <source>The entry &quot;%1&quot; of &quot;keywords&quot; must be a text, and its word not empty.</source>
        <translation>“keywords”的条目“%1”必须是文字，词不能为空。</translation>
    </message>
    <message>
        <source>&quot;system&quot; must be &quot;WGS84&quot;, &quot;GCJ02&quot; (Gaode, Tencent) or &quot;BD09&quot; (Baidu); transform others before importing.</source>
        <translation>“system”必须是“WGS84”、“GCJ02”（高德、腾讯）或“BD09”（百度）；其他坐标系请先转换再导入。</translation>
    </message>
    <message>
        <source>Say the deadline either as a time or as a &quot;limit&quot;, one of them.</source>
        <translation>截止时间要么写成时间，要么写成“limit”，只能写一种。</translation>
    </message>
    <message>
        <source>Say either &quot;constant&quot; or &quot;column&quot;, one of them.</source>
        <translation>“constant”和“column”只能写一个。</translation>
    </message>
    <message>
        <source>&quot;whenChanged&quot; must be &quot;tell&quot; or &quot;update&quot;.</source>
        <translation>“whenChanged”只能是“tell”或“update”。</translation>
    </message>
    <message>
        <source>&quot;ids&quot; must be &quot;folded&quot; or &quot;asWritten&quot;.</source>
        <translation>“ids”只能是“folded”或“asWritten”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a date without a time of day. Say in the mapping what it becomes: &quot;dayOnly&quot;: &quot;start&quot;, &quot;end&quot; or a time like &quot;09:00&quot;.</source>
        <translation>“%1”只有日期没有钟点。请在列映射里说明按什么算：“dayOnly”写“start”（当日开始）、“end”（当日结束）或“09:00”这样的钟点。</translation>
    </message>
    <message>
        <source>In &quot;%1&quot; stands no date and time like &quot;%2&quot;.</source>
        <translation>“%1”里没有“%2”这种写法的时间。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a spreadsheet&apos;s day number. Format the column as date and time there and save the file again.</source>
        <translation>“%1”是电子表格的日期序号。请在表格里把这一列设为日期时间格式，再保存文件。</translation>
    </message>
    <message>
        <source>&quot;dayOnly&quot; must be &quot;start&quot; (00:00), &quot;end&quot; (23:59:59), a time like &quot;09:00&quot;, or &quot;refuse&quot;.</source>
        <translation>“dayOnly”必须是“start”（00:00）、“end”（23:59:59）、“09:00”这样的钟点，或“refuse”。</translation>
    </message>
    <message>
        <source>The format &quot;%1&quot; has no date. A time of day in a column of its own is said with &quot;date&quot; and &quot;time&quot;.</source>
        <translation>格式“%1”没有日期。钟点单独成列的，用“date”和“time”来写。</translation>
    </message>
    <message>
        <source>The format &quot;%1&quot; has no year; say it with &quot;year&quot;.</source>
        <translation>格式“%1”没有年份，请用“year”写明。</translation>
    </message>
    <message>
        <source>The format &quot;%1&quot; must be of a time of day, like &quot;H:mm&quot;.</source>
        <translation>格式“%1”必须是钟点，例如“H:mm”。</translation>
    </message>
    <message>
        <source>Other reasons; the file of refused rows has each.</source>
        <translation>其他原因，拒收文件里都有。</translation>
    </message>
    <message>
        <source>1 × %1 (row %2)</source>
        <translation>1 × %1（第 %2 行）</translation>
    </message>
    <message>
        <source>%1 × %2 (first in row %3)</source>
        <translation>%1 × %2（首见于第 %3 行）</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; stands twice in the file, and which of them is meant is not said. Rename or remove one of them.</source>
        <translation>列“%1”在文件里出现两次，分不清用哪一个。请改名或删去其中一个。</translation>
    </message>
    <message>
        <source>None of the mapping&apos;s key words stands in &quot;%1&quot;.</source>
        <translation>“%1”里没有列映射的任何关键词。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the id that the source gave: this id was turned into a number by a spreadsheet. Export the list again, or format the column of ids as text before it is filled.</source>
        <translation>“%1”不是来源给的编号：此编号已被电子表格变成数字。请重新导出，或先把编号列设为文本再填写。</translation>
    </message>
    <message>
        <source>The columns stand in a hidden sheet only (%1). Make it visible, or name it: in the mapping&apos;s file.sheet or with --sheet.</source>
        <translation>只有隐藏的表（%1）里有这些列。请取消隐藏，或用列映射的 file.sheet 或 --sheet 指明它。</translation>
    </message>
    <message>
        <source>The sheet &quot;%1&quot; was read; those before it have other columns.</source>
        <translation>读的是表“%1”；它前面的表没有这些列。</translation>
    </message>
    <message>
        <source>Only the sheet &quot;%1&quot; was read. These have the same columns; import each with --sheet: %2.</source>
        <translation>只读了表“%1”。这些表也有同样的列，请用 --sheet 逐张导入：%2。</translation>
    </message>
    <message>
        <source>These hidden sheets have the same columns and were not read: %1.</source>
        <translation>这些隐藏的表也有同样的列，没有读：%1。</translation>
    </message>
    <message>
        <source>The workbook is damaged, or holds more than a table does. Open it in a spreadsheet and save it again, or save the sheet as CSV.</source>
        <translation>工作簿已损坏，或者里面的内容不像一张表。请用电子表格打开重新保存，或把这张表另存为 CSV。</translation>
    </message>
    <message>
        <source>A cell holds a formula whose result is not stored in the file. Open the file in a spreadsheet, save it, and import it again.</source>
        <translation>有一格是公式，文件里没有存它的结果。请用电子表格打开，保存后再导入。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the id that the source gave: this id was turned into a date by a spreadsheet. Export the list again, or format the column of ids as text before it is filled.</source>
        <translation>“%1”不是来源给的编号：电子表格把它变成了日期。请重新导出，或先把编号列设为文本格式再填写。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the id that the source gave: the column was too narrow for it when the table was saved. Widen the column and save again, or format it as text before it is filled.</source>
        <translation>“%1”不是来源给出的编号：保存表格时列宽不够。请把列调宽后重新保存，或在填写前把该列设为文本格式。</translation>
    </message>
    <message>
        <source>A quotation mark is opened in this row and never closed.</source>
        <translation>本行有一个引号没有闭合。</translation>
    </message>
    <message>
        <source>In cell %1 text follows a closing quotation mark. Quotation marks inside a text must be doubled.</source>
        <translation>第 %1 格的右引号后还有文字。文字内的引号须成双书写。</translation>
    </message>
    <message>
        <source>The row is longer than 16 million characters.</source>
        <translation>本行超过 1600 万字符。</translation>
    </message>
    <message>
        <source>The row has more than %1 cells.</source>
        <translation>这一行超过 %1 格。</translation>
    </message>
    <message>
        <source>Say the coordinates either by one &quot;column&quot; or by &quot;latitude&quot; and &quot;longitude&quot;.</source>
        <translation>坐标只写一个“column”，或写“latitude”和“longitude”，不能都写。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands where the id should be, and is none. Give each report the id that its source gave it.</source>
        <translation>本应是编号的地方写着“%1”，它不是编号。请给每条上报写上来源自己的编号。</translation>
    </message>
    <message numerus="yes">
        <source>The row has %n cell(s), the header has %1. A separator is missing or too many, or the file is cut off here.</source>
        <translation>
            <numerusform>本行 %n 格，表头 %1 格。分隔符缺少或多余，或文件在此截断。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is JSON and not a table. Ask for the table as .xlsx or CSV.</source>
        <translation>文件“%1”是 JSON，不是表格。请索取 .xlsx 或 CSV 格式的表格。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is a packed archive. Unpack it and import the table that is in it.</source>
        <translation>文件“%1”是压缩包。请解压后导入其中的表格。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is a picture, a document or a database and not a table. Ask for the table as .xlsx or CSV.</source>
        <translation>文件“%1”是图片、文档或数据库，不是表格。请索取 .xlsx 或 CSV 格式的表格。</translation>
    </message>
    <message numerus="yes">
        <source>The row has %n cell(s), the header has %1.</source>
        <translation>
            <numerusform>本行 %n 格，表头 %1 格。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it in the program that made it, save the table as .xlsx and import that.</source>
        <translation>请用原来的程序打开，将表格另存为 .xlsx 后导入。</translation>
    </message>
    <message>
        <source>The file is an OpenDocument table (.ods).</source>
        <translation>文件是 OpenDocument 表格（.ods）。</translation>
    </message>
    <message>
        <source>The file is an OpenDocument text, drawing or presentation and not a table.</source>
        <translation>文件是 OpenDocument 文本、绘图或演示文稿，不是表格。</translation>
    </message>
    <message>
        <source>The file is a binary workbook (.xlsb).</source>
        <translation>文件是二进制工作簿（.xlsb）。</translation>
    </message>
    <message>
        <source>The file is a Word document (.docx) and not a table.</source>
        <translation>文件是 Word 文档（.docx），不是表格。</translation>
    </message>
    <message>
        <source>The file is a presentation (.pptx) and not a table.</source>
        <translation>文件是演示文稿（.pptx），不是表格。</translation>
    </message>
    <message>
        <source>The file is a document of Apple&apos;s Numbers, Pages or Keynote.</source>
        <translation>文件是苹果 Numbers、Pages 或 Keynote 的文档。</translation>
    </message>
    <message>
        <source>The file is a ZIP archive but not a workbook. Save the table as .xlsx or .csv.</source>
        <translation>文件是 ZIP 压缩包，不是工作簿。请将表格另存为 .xlsx 或 .csv。</translation>
    </message>
</context>
<context>
    <name>leftout</name>
    <message>
        <source>%1: too long with %2 characters, not taken whole</source>
        <translation>%1：共 %2 字，过长，没有全收</translation>
    </message>
    <message>
        <source>%1: %2 too many, left out</source>
        <translation>%1：多出 %2 张，没有收</translation>
    </message>
    <message>
        <source>%1: “%2” is no http(s) address, left out</source>
        <translation>%1：“%2”不是 http(s) 地址，没有收</translation>
    </message>
    <message>
        <source>%1: “%2” cannot be read, left out</source>
        <translation>%1：“%2”认不出，没有收</translation>
    </message>
    <message>
        <source>%1: %2 lies nowhere on the globe, left out</source>
        <translation>%1：%2 不在地球上，没有收</translation>
    </message>
    <message>
        <source>%1: 0, 0 is no place, left out</source>
        <translation>%1：0, 0 不是地点，没有收</translation>
    </message>
    <message>
        <source>%1: only one of the two came (%2), left out</source>
        <translation>%1：只有一项（%2），没有收</translation>
    </message>
    <message>
        <source>%1: %2 does not fit the rest of the place, left out</source>
        <translation>%1：%2 与地点其他内容不符，没有收</translation>
    </message>
    <message>
        <source>%1: “%2” is not known here, left out</source>
        <translation>%1：本区域没有“%2”，没有收</translation>
    </message>
    <message>
        <source>%1: %2 lies before the report, left out; no verdict on time</source>
        <translation>%1：%2 早于上报，没有收；不判是否按时</translation>
    </message>
    <message>
        <source>%1: %2 has not come yet, left out; no verdict on time</source>
        <translation>%1：%2 尚未到来，没有收；不判是否按时</translation>
    </message>
    <message>
        <source>%1: %2 is no possible time, left out; no verdict on time</source>
        <translation>%1：%2 不可能，没有收；不判是否按时</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Registered thing</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Closing time</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>办结情况</translation>
    </message>
    <message>
        <source>latitude and longitude seem to be swapped</source>
        <translation>经纬度似乎写反了</translation>
    </message>
    <message>
        <source>these are metres of a map projection; degrees are needed</source>
        <translation>这是地图投影的米数，需要度</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A sentence of what was left out, and a guess what is wrong with it.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2 lies before the report, left out; judged as before</source>
        <translation>%1：%2 早于上报，没有收；时限照旧判</translation>
    </message>
    <message>
        <source>%1: %2 has not come yet, left out; judged as before</source>
        <translation>%1：%2 尚未到来，没有收；时限照旧判</translation>
    </message>
    <message>
        <source>%1: %2 is no possible time, left out; judged as before</source>
        <translation>%1：%2 不可能，没有收；时限照旧判</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n character(s) that are no text were dropped</source>
        <translation>
            <numerusform>%1：去掉了 %n 个不是文字的字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legend</name>
    <message>
        <source>Ring = waiting</source>
        <translation>外圈 = 待签收</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Inverse = late</source>
        <translation>反白 = 超时</translation>
    </message>
    <message>
        <source>Red · orange</source>
        <translation>有红 · 有橙</translation>
    </message>
    <message>
        <source>Darker = more</source>
        <translation>越深 = 在办越多</translation>
    </message>
    <message>
        <source>Lighter = more</source>
        <translation>越浅 = 在办越多</translation>
    </message>
    <message>
        <source>Darker = some</source>
        <translation>深 = 有在办</translation>
    </message>
    <message>
        <source>Lighter = some</source>
        <translation>亮 = 有在办</translation>
    </message>
    <message>
        <source>Red or orange: bright again</source>
        <translation>有红橙即复亮</translation>
    </message>
</context>
<context>
    <name>lifecycle</name>
    <message>
        <source>The case is suspended. Resume it first.</source>
        <translation>案件已挂起，请先恢复。</translation>
    </message>
    <message>
        <source>The case is not suspended.</source>
        <translation>案件未挂起。</translation>
    </message>
    <message>
        <source>The photo after handling is missing. Add it first.</source>
        <translation>缺处置后照片，请先补充。</translation>
    </message>
    <message>
        <source>The case is under supervision already.</source>
        <translation>案件已在督办中。</translation>
    </message>
    <message>
        <source>Nobody has asked for an extension.</source>
        <translation>没有延时申请。</translation>
    </message>
    <message>
        <source>No contact is recorded in this case.</source>
        <translation>本案没有登记联系方式。</translation>
    </message>
    <message>
        <source>Only the shift supervisor may do this.</source>
        <translation>仅值班长可操作。</translation>
    </message>
    <message>
        <source>Only the system does this.</source>
        <translation>仅系统可操作。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not possible now: the case is &quot;%2&quot;.</source>
        <translation>现在不能“%1”：案件状态为“%2”。</translation>
    </message>
    <message>
        <source>The case was returned too often. The shift supervisor rules who handles it.</source>
        <translation>回退次数过多，须由值班长裁定由谁处置。</translation>
    </message>
    <message>
        <source>No department has returned this case; dispatch it instead.</source>
        <translation>没有部门回退过本案；请直接派单。</translation>
    </message>
    <message>
        <source>The shift supervisor has ruled who handles this case; the ruling is binding.</source>
        <translation>值班长已裁定由谁处置，裁定有约束力。</translation>
    </message>
    <message>
        <source>This case is not handled without a plan. Call a consultation and record its plan first.</source>
        <translation>本案没有方案不得处置。请先会商并记录方案。</translation>
    </message>
    <message>
        <source>A consultation is under way; record its plan first.</source>
        <translation>会商进行中；请先记录方案。</translation>
    </message>
    <message>
        <source>No consultation was called for this case.</source>
        <translation>本案未发起会商。</translation>
    </message>
    <message>
        <source>Only a red case that nobody has acknowledged yet can be acknowledged.</source>
        <translation>只有尚未知悉的红色案件才能知悉。</translation>
    </message>
    <message>
        <source>An appeal can be made once, and it was made.</source>
        <translation>申诉只能一次，且已提出过。</translation>
    </message>
    <message>
        <source>Nobody has appealed.</source>
        <translation>没有人申诉。</translation>
    </message>
    <message>
        <source>Both reviewers have given their word.</source>
        <translation>两名复核人都已给出意见。</translation>
    </message>
    <message>
        <source>The police are looking back already; wait for their answer.</source>
        <translation>公安正在回看，请等待结果。</translation>
    </message>
    <message>
        <source>Nobody has asked for footage in this case.</source>
        <translation>本案没有调阅监控的请求。</translation>
    </message>
    <message>
        <source>There is no known deadline to extend, or a request is waiting for its decision.</source>
        <translation>没有已确定的时限可延，或已有延时申请待审批。</translation>
    </message>
    <message>
        <source>The source has not closed this case.</source>
        <translation>来源没有对此案件结案。</translation>
    </message>
    <message>
        <source>The case&apos;s own place says its grid; correct the place instead.</source>
        <translation>案件自己的地点已说明网格，请改地点。</translation>
    </message>
    <message>
        <source>The case was not closed with a lead.</source>
        <translation>该案件不是随主件结案的。</translation>
    </message>
    <message>
        <source>No call-back is promised in this case.</source>
        <translation>这件案件没有约定回电。</translation>
    </message>
    <message>
        <source>Nobody has called again about this case, or the call was taken back already.</source>
        <translation>此案没有再次来电，或来电已撤回。</translation>
    </message>
    <message>
        <source>Only a seat or the shift supervisor may do this.</source>
        <translation>只有坐席或值班长可以这样做。</translation>
    </message>
    <message>
        <source>Nobody is named in this case, or the caller is forgotten already.</source>
        <translation>本案没有来电人信息，或来电人已遗忘。</translation>
    </message>
    <message>
        <source>A request waits for the shift supervisor&apos;s word already.</source>
        <translation>已有一项申请在等值班长审批。</translation>
    </message>
    <message>
        <source>Nobody has asked for the shift supervisor&apos;s word.</source>
        <translation>没有等值班长审批的申请。</translation>
    </message>
    <message>
        <source>The case is not under supervision, or was answered for already.</source>
        <translation>该案件没有督办，或督办已经回复。</translation>
    </message>
</context>
<context>
    <name>live</name>
    <message>
        <source>The clock jumped from %1 to %2. Gridhall counts on by itself and people&apos;s work goes on; levels, urging, lists and calls wait. Set the clock right, or let a supervisor confirm it.</source>
        <translation>时钟从 %1 跳到 %2。程序按自己的计时继续，人员操作照常；升级、催办、列入督办和预案呼叫暂停。请把时钟调对，或由值班长确认。</translation>
    </message>
    <message>
        <source>The clock says %2, but the centre has written at %1 already. People&apos;s work goes on; levels, urging, lists and calls wait. Set the clock right, or let a supervisor confirm it.</source>
        <translation>时钟现在是 %2，但中心在 %1 已写过记录。人员操作照常；升级、催办、列入督办和预案呼叫暂停。请把时钟调对，或由值班长确认。</translation>
    </message>
    <message>
        <source>At %1 the clock said %2; it came back by itself.</source>
        <translation>%1 时钟显示 %2；后来自行恢复。</translation>
    </message>
    <message>
        <source>At %1 the clock said %2; %3 confirmed the time as %4.</source>
        <translation>%1 时钟显示 %2；%3 确认时间为 %4。</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>More time asked for</source>
        <translation>已申请延时</translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>level %1 → %2</source>
        <translation>%1 级 → %2 级</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>转 %1</translation>
    </message>
    <message>
        <source>suspended: resume it first, or refuse</source>
        <translation>已挂起：先恢复，或退回申请</translation>
    </message>
    <message>
        <source>somebody is on the scene: it can only be refused</source>
        <translation>已有人到场：只能退回申请</translation>
    </message>
    <message>
        <source>the work is done: it can only be refused</source>
        <translation>已处置完毕：只能退回申请</translation>
    </message>
    <message>
        <source>returned by %1</source>
        <translation>%1 退回</translation>
    </message>
    <message>
        <source>time %1</source>
        <translation>第 %1 次</translation>
    </message>
    <message>
        <source>by its colour</source>
        <translation>按颜色列入</translation>
    </message>
    <message>
        <source>To dispatch</source>
        <translation>待派单</translation>
    </message>
    <message>
        <source>To accept</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>处置中</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>核查中</translation>
    </message>
    <message>
        <source>With a partner</source>
        <translation>已移交</translation>
    </message>
    <message>
        <source>%1: %2 came and %3 ended in two hours</source>
        <translation>%1：两小时来 %2 件，结束 %3 件</translation>
    </message>
    <message>
        <source>full now</source>
        <translation>已满</translation>
    </message>
    <message>
        <source>at this pace full at %1</source>
        <translation>照此速度 %1 排满</translation>
    </message>
    <message>
        <source>nobody has room</source>
        <translation>各部门都没有余力</translation>
    </message>
    <message>
        <source>room: %1</source>
        <translation>有余力：%1</translation>
    </message>
</context>
<context>
    <name>live::ParkedCalls</name>
    <message>
        <source>This console keeps no drafts, so no call can be parked. Take it down, or leave the form.</source>
        <translation>本机不保存草稿，来电无法停放。请登记，或离开表单。</translation>
    </message>
</context>
<context>
    <name>look</name>
    <message>
        <source>The theme has no usable colour &quot;%1&quot; in its palette &quot;%2&quot;. Reinstall the program.</source>
        <translation>主题的配色“%2”中没有可用的颜色“%1”。请重新安装程序。</translation>
    </message>
</context>
<context>
    <name>mapcard</name>
    <message>
        <source>overdue %1</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>no open case shown</source>
        <translation>没有显示的在办案件</translation>
    </message>
    <message>
        <source>open: %1</source>
        <translation>在办：%1</translation>
    </message>
    <message>
        <source>key area %1</source>
        <translation>重点区%1</translation>
    </message>
    <message>
        <source>patrols of its grid: %1</source>
        <translation>所在网格巡查：%1</translation>
    </message>
    <message>
        <source>camera %1</source>
        <translation>视频探头 %1</translation>
    </message>
</context>
<context>
    <name>maptool</name>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 公里</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 平方米</translation>
    </message>
    <message>
        <source>%1 km²</source>
        <translation>%1 平方公里</translation>
    </message>
    <message>
        <source>In all %1</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>Measuring on the map</source>
        <translation>在地图上测距</translation>
    </message>
    <message>
        <source>Frame on the map</source>
        <translation>地图上的框</translation>
    </message>
</context>
<context>
    <name>open311</name>
    <message>
        <source>There is nothing at this address; reports go to /open311/v2/requests.json.</source>
        <translation>该地址没有内容；上报请发至 /open311/v2/requests.json。</translation>
    </message>
    <message>
        <source>This address does not take %1; use %2.</source>
        <translation>该地址不接受 %1，请用 %2。</translation>
    </message>
    <message>
        <source>Too many reports are waiting to be filed; this one was not taken. Send it again after the time in the Retry-After header.</source>
        <translation>待登记的上报过多，本件未接收。请按 Retry-After 请求头给出的时间重新发送。</translation>
    </message>
    <message>
        <source>The api_key is missing; ask the operations centre for one and send it with every report.</source>
        <translation>缺少 api_key。请向城运中心申请，并随每件上报发送。</translation>
    </message>
    <message>
        <source>The api_key is not valid; ask the operations centre for the right one.</source>
        <translation>api_key 无效。请向城运中心核对。</translation>
    </message>
    <message>
        <source>A percent sign is not followed by two hexadecimal digits; encode the form as application/x-www-form-urlencoded.</source>
        <translation>百分号后不是两位十六进制数。请按 application/x-www-form-urlencoded 编码表单。</translation>
    </message>
    <message>
        <source>A value is not valid UTF-8; send all text in UTF-8.</source>
        <translation>有一项不是有效的 UTF-8。请全部用 UTF-8 发送。</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is given twice with different values; send it once.</source>
        <translation>字段“%1”出现两次且值不同，请只发一次。</translation>
    </message>
    <message>
        <source>The request has more than %1 fields; send only those of a service request.</source>
        <translation>请求超过 %1 个字段，请只发上报所需的字段。</translation>
    </message>
    <message>
        <source>The JSON of the request is broken (%1); check it from there on.</source>
        <translation>请求的 JSON 有误（%1），请从该处检查。</translation>
    </message>
    <message>
        <source>The request must be one JSON object with the fields of a service request.</source>
        <translation>请求须为一个 JSON 对象，内含上报所需的字段。</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; must be a text or a number.</source>
        <translation>字段“%1”须为文字或数字。</translation>
    </message>
    <message>
        <source>The request says that its text is in %1; send it in UTF-8.</source>
        <translation>请求注明文字编码为 %1，请用 UTF-8 发送。</translation>
    </message>
    <message>
        <source>The content type &quot;%1&quot; is not understood; send application/x-www-form-urlencoded or application/json.</source>
        <translation>无法识别内容类型“%1”。请发送 application/x-www-form-urlencoded 或 application/json。</translation>
    </message>
    <message>
        <source>The service_code is missing; take one from services.json.</source>
        <translation>缺少 service_code，请从 services.json 中选取。</translation>
    </message>
    <message>
        <source>The place is missing; send lat and long, or address_string.</source>
        <translation>缺少地点。请发送 lat 和 long，或 address_string。</translation>
    </message>
    <message>
        <source>This report was received before; nothing was added.</source>
        <translation>该上报此前已接收，未重复添加。</translation>
    </message>
    <message>
        <source>The report is filed under this number.</source>
        <translation>上报已按此编号登记。</translation>
    </message>
    <message>
        <source>source: this api_key may not report for &quot;%1&quot;; leave the source out, or ask the operations centre for a key of its own.</source>
        <translation>source：这个 api_key 不能以“%1”上报；请不写来源，或向城运中心申请它自己的密钥。</translation>
    </message>
    <message>
        <source>The report %1 is known, but differs from what is stored: %2. The case was left as it is.</source>
        <translation>上报 %1 已有记录，但与库中内容不同：%2。案件未作改动。</translation>
    </message>
    <message>
        <source>address_id is not used here; send lat and long, or address_string.</source>
        <translation>这里不使用 address_id；请发送 lat 和 long，或 address_string。</translation>
    </message>
    <message>
        <source>The sensor&apos;s ticket is open; the alarm was added to it.</source>
        <translation>该传感器的工单尚未办结，本次报警已计入。</translation>
    </message>
    <message>
        <source>Not taken as sent: %1.</source>
        <translation>未照收：%1。</translation>
    </message>
    <message>
        <source>The store cannot be written to at the moment, and this report was not filed. Send it again after the time in the Retry-After header, with the same source_id.</source>
        <translation>库暂时无法写入，这条上报没有立案。请按 Retry-After 头给出的时间后，用同一个 source_id 重新发送。</translation>
    </message>
    <message>
        <source>This report was received before; what it says now was taken over.</source>
        <translation>此件先前已收到，已按这次的内容更正。</translation>
    </message>
</context>
<context>
    <name>owed</name>
    <message>
        <source>Call back</source>
        <translation>回电</translation>
    </message>
    <message>
        <source>Revisit</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Returned, to answer</source>
        <translation>退件待答</translation>
    </message>
    <message>
        <source>Answers that came</source>
        <translation>答复已到</translation>
    </message>
    <message>
        <source>call-back promised</source>
        <translation>约定回电</translation>
    </message>
    <message>
        <source>given back by the department</source>
        <translation>部门退回</translation>
    </message>
    <message>
        <source>footage looked through</source>
        <translation>监控回看结果</translation>
    </message>
    <message>
        <source>closed by the partner</source>
        <translation>移交方已结案</translation>
    </message>
    <message>
        <source>plan agreed</source>
        <translation>会商方案已定</translation>
    </message>
    <message>
        <source>more time decided</source>
        <translation>延时已批复</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1 还有 %2</translation>
    </message>
    <message>
        <source>%1, late %2</source>
        <translation>%1 超时 %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1退回</translation>
    </message>
    <message>
        <source>request decided by the supervisor</source>
        <translation>值班长已审批申请</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>The drill&apos;s past days are being played …</source>
        <translation>正在补演此前几天的案件……</translation>
    </message>
    <message>
        <source>Nobody plays this drill: its clock stands. gridhallctl drill begins it.</source>
        <translation>没有人在演：演练时钟停着。用 gridhallctl drill 开始。</translation>
    </message>
</context>
<context>
    <name>place</name>
    <message>
        <source>Element</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>旧址</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>道路</translation>
    </message>
</context>
<context>
    <name>published</name>
    <message>
        <source>&quot;%1&quot; is no count. Write a whole number.</source>
        <translation>“%1”不是数目。请写整数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no percentage. Write it like 98.97 % or −15.73 %.</source>
        <translation>“%1”不是百分比。请写作 98.97 % 或 −15.73 %。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 is %4, printed as %5. One of them is wrong; nothing was changed.</source>
        <translation>%1：%2 / %3 应为 %4，印作 %5。其中必有一处有误；未作任何改动。</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>Level</source>
        <translation>级</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Grid · place</source>
        <translation>网格 · 地点</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>主责</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>停表</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>未派</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Outside the grids</source>
        <translation>网格外</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>To accept</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>待签</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>More time asked</source>
        <translation>待批延时</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>延时</translation>
    </message>
    <message>
        <source>Superv.</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>网格外</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>界外</translation>
    </message>
    <message>
        <source>To revisit</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>Revisit</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Not ack.</source>
        <translation>未知悉</translation>
    </message>
    <message>
        <source>To ack.</source>
        <translation>待知悉</translation>
    </message>
    <message>
        <source>What waits for acceptance</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
</context>
<context>
    <name>quiet</name>
    <message>
        <source>%1: limit</source>
        <translation>%1 到时限</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一班 %1</translation>
    </message>
    <message>
        <source>%1 expected, %2 away</source>
        <translation>应到 %1 人&#x3000;未到岗 %2</translation>
    </message>
    <message>
        <source>%1 expected</source>
        <translation>应到 %1 人</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按时率</translation>
    </message>
    <message>
        <source>none due</source>
        <translation>无到期</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>No deadline and no post lies ahead</source>
        <translation>前面没有时限，也没有岗位</translation>
    </message>
    <message>
        <source>No new case since %1</source>
        <translation>自 %1 起无新案</translation>
    </message>
    <message>
        <source>Newest: %1</source>
        <translation>最近一件 %1</translation>
    </message>
    <message>
        <source>No new case</source>
        <translation>无新案</translation>
    </message>
    <message>
        <source>None in the last %1 hours</source>
        <translation>最近 %1 小时没有</translation>
    </message>
    <message>
        <source>at most %1 an hour</source>
        <translation>每小时立案 最多 %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>ranking</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1: %2, %3; too many</source>
        <translation>%1：%2，%3；过多</translation>
    </message>
    <message>
        <source>Levels of the cases filed, as they stand</source>
        <translation>立案案件的现有级别</translation>
    </message>
    <message>
        <source>%1 raised, %2 lowered of %3</source>
        <translation>%3 件中调高 %1，调低 %2</translation>
    </message>
    <message>
        <source>Whole town</source>
        <translation>全域</translation>
    </message>
    <message>
        <source>%1: ranking</source>
        <translation>%1：评价排名</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1（续）</translation>
    </message>
    <message>
        <source>%1 to %2, against %3 to %4</source>
        <translation>%1 至 %2，与 %3 至 %4 相比</translation>
    </message>
    <message>
        <source>Formula: %1</source>
        <translation>办法：%1</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>较上月</translation>
    </message>
    <message>
        <source>Levels that people set against the rules</source>
        <translation>人工调级（与规则不同）</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>调高</translation>
    </message>
    <message>
        <source>Lowered</source>
        <translation>调低</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>Ranking %1 – %2</source>
        <translation>评价排名 %1 – %2</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>专员</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>席位</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>closed on time / due in the period</source>
        <translation>按期办结 / 期内到期</translation>
    </message>
    <message>
        <source>not given back after the dispatch / due in the period</source>
        <translation>派单后未退单 / 期内到期</translation>
    </message>
    <message>
        <source>not reworked / due in the period</source>
        <translation>未返工 / 期内到期</translation>
    </message>
    <message>
        <source>(satisfied × 1 + mostly × 0.8 + fair × 0.6) / rated of those closed</source>
        <translation>（满意 × 1 + 基本满意 × 0.8 + 一般 × 0.6）/ 期内办结中已评价</translation>
    </message>
    <message>
        <source>solved / (solved + explained) of those closed</source>
        <translation>解决 /（解决 + 解释），期内办结</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>appeal granted</source>
        <translation>申诉成立</translation>
    </message>
    <message>
        <source>came after its deadline</source>
        <translation>到时已过时限</translation>
    </message>
    <message>
        <source>with a partner</source>
        <translation>移交外单位</translation>
    </message>
    <message>
        <source>closed by its source</source>
        <translation>来源自行办结</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The town has published no formula (ranking.json); nobody is ranked.</source>
        <translation>本镇没有公布评价办法（ranking.json），不排名。</translation>
    </message>
    <message numerus="yes">
        <source>Left out, %1: %n case(s)</source>
        <translation>
            <numerusform>不计，%1：%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with fewer than %1 cases: listed, not ranked</source>
        <translation>
            <numerusform>%n 个少于 %1 件：只列不排</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) of nobody here</source>
        <translation>
            <numerusform>%n 件不属于任何一个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, version %2; positions and tracks are in no score</source>
        <translation>%1，第 %2 版；位置和轨迹不计分</translation>
    </message>
    <message>
        <source>Nobody is ranked: no case that counts for these fell due from %1 to %2.</source>
        <translation>没有排名：%1 至 %2 没有计入这里的到期案件。</translation>
    </message>
    <message numerus="yes">
        <source>Nobody is ranked: none of these has %n case(s) that fell due from %1 to %2.</source>
        <translation>
            <numerusform>没有排名：%1 至 %2 到期满 %n 件的一个也没有。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is ranked yet: no case that counts for these has fallen due since %1.</source>
        <translation>还没有排名：%1 以来没有计入这里的到期案件。</translation>
    </message>
    <message numerus="yes">
        <source>Nobody is ranked yet: none of these has %n case(s) that fell due since %1.</source>
        <translation>
            <numerusform>还没有排名：%1 以来到期满 %n 件的一个也没有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whoever has %n of them is ranked from then on.</source>
        <translation>
            <numerusform>谁满 %n 件，就从那时起入排。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rates</name>
    <message>
        <source>Filing</source>
        <translation>立案率</translation>
    </message>
    <message>
        <source>filed / accepted reports</source>
        <translation>立案 / 受理</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>派单率</translation>
    </message>
    <message>
        <source>dispatched / filed</source>
        <translation>派单 / 立案</translation>
    </message>
    <message>
        <source>Closing A</source>
        <translation>结案率 A</translation>
    </message>
    <message>
        <source>closed / due in the period</source>
        <translation>结案 / 期内到期</translation>
    </message>
    <message>
        <source>Closing B</source>
        <translation>结案率 B</translation>
    </message>
    <message>
        <source>closed / filed in the period</source>
        <translation>结案 / 期内立案</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按期结案率</translation>
    </message>
    <message>
        <source>closed on time / due in the period, suspended left out</source>
        <translation>按期结案 / 期内到期（不含挂起）</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>返工率</translation>
    </message>
    <message>
        <source>reworked / due in the period</source>
        <translation>返工 / 期内到期</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>延期率</translation>
    </message>
    <message>
        <source>extended / due in the period</source>
        <translation>延期 / 期内到期</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>先行联系率</translation>
    </message>
    <message>
        <source>yes / (yes + no)</source>
        <translation>是 /（是 + 否）</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>实际解决率</translation>
    </message>
    <message>
        <source>solved / (solved + explained)</source>
        <translation>已解决 /（已解决 + 仅解释）</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意率</translation>
    </message>
    <message>
        <source>(satisfied × 1 + mostly × 0.8 + fair × 0.6) / rated, in tenths</source>
        <translation>（满意 × 1 + 基本满意 × 0.8 + 一般 × 0.6）/ 评价数，以十分之一计</translation>
    </message>
    <message>
        <source>Found by ourselves</source>
        <translation>主动发现率</translation>
    </message>
    <message>
        <source>patrol, video, sensing and scene / those + citizens&apos; and hotline reports</source>
        <translation>巡查、视频、感知、场景 / 以上 + 市民与热线</translation>
    </message>
    <message>
        <source>Adoption</source>
        <translation>采纳率</translation>
    </message>
    <message>
        <source>adopted or partly / answered suggestions</source>
        <translation>采纳或部分采纳 / 已答复建议</translation>
    </message>
    <message>
        <source>1 Red</source>
        <translation>1 红</translation>
    </message>
    <message>
        <source>2 Orange</source>
        <translation>2 橙</translation>
    </message>
    <message>
        <source>3 Yellow</source>
        <translation>3 黄</translation>
    </message>
    <message>
        <source>4 Blue and 5 green</source>
        <translation>4 蓝和 5 绿</translation>
    </message>
    <message>
        <source>healthy: below 1 %</source>
        <translation>合理：低于 1 %</translation>
    </message>
    <message>
        <source>healthy: 5 %</source>
        <translation>合理：5 %</translation>
    </message>
    <message>
        <source>healthy: 15 %</source>
        <translation>合理：15 %</translation>
    </message>
    <message>
        <source>healthy: 80 %</source>
        <translation>合理：80 %</translation>
    </message>
    <message>
        <source>%1 · %2: red %3, orange %4</source>
        <translation>%1 · %2：红 %3，橙 %4</translation>
    </message>
    <message numerus="yes">
        <source>closed on time / due in the period, suspended and %n granted appeal(s) left out</source>
        <translation>
            <numerusform>按时结案 / 期内到期，不计挂起的和申诉成立的 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>region</name>
    <message>
        <source>&quot;%1&quot; is empty; fill it in.</source>
        <translation>“%1”为空，请填写。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a code; use ASCII letters, digits, dots, dashes and underscores.</source>
        <translation>“%1”不是编码，请用 ASCII 字母、数字、点、短横和下划线。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number from %2 to %3.</source>
        <translation>“%1”不是 %2 到 %3 的整数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number from %2 to %3.</source>
        <translation>“%1”不是 %2 到 %3 的数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here; write one of: %2.</source>
        <translation>不认识“%1”，请从中选写：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in %2; correct the code or add it there.</source>
        <translation>%2 中没有“%1”。请改正编码，或在其中补充。</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>row %1, %2</source>
        <translation>第 %1 行，%2</translation>
    </message>
    <message>
        <source>The file is not UTF-8; save it as &quot;CSV UTF-8&quot;.</source>
        <translation>文件不是 UTF-8，请另存为“CSV UTF-8”。</translation>
    </message>
    <message>
        <source>A quote is out of place; close it, or double the quotes inside a quoted cell.</source>
        <translation>引号位置不对。请闭合引号，格内的引号须成双书写。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a column of this file; correct its name or take it out.</source>
        <translation>本文件没有“%1”列，请改正列名或去掉。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is there twice; keep one.</source>
        <translation>“%1”列重复，请保留一列。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is missing; add it.</source>
        <translation>缺少“%1”列，请补充。</translation>
    </message>
    <message>
        <source>The table has no rows below its header; a region needs at least one.</source>
        <translation>表头下没有内容，辖区至少需要一行。</translation>
    </message>
    <message>
        <source>The code &quot;%1&quot; is there twice; each thing needs its own.</source>
        <translation>编码“%1”重复，编码不得共用。</translation>
    </message>
    <message>
        <source>There is no region pack &quot;%1&quot;: no such folder, and no pack of this name.</source>
        <translation>没有辖区包“%1”：既无此文件夹，也无此名称的辖区包。</translation>
    </message>
    <message>
        <source>The coordinates must be WGS 84 (CRS84); save the file again in that system.</source>
        <translation>坐标须为 WGS 84（CRS84），请按该坐标系重新保存文件。</translation>
    </message>
    <message>
        <source>The geometry is a %1; this feature needs a %2.</source>
        <translation>几何类型为 %1，此处须为 %2。</translation>
    </message>
    <message>
        <source>It is number %1 of the %2.</source>
        <translation>位于%2的第 %1 个点。</translation>
    </message>
    <message>
        <source>ring</source>
        <translation>边界环</translation>
    </message>
    <message>
        <source>The ring is not closed; its last point must repeat its first.</source>
        <translation>边界环未闭合，末点须与首点相同。</translation>
    </message>
    <message>
        <source>A line needs at least two points.</source>
        <translation>线至少需要两个点。</translation>
    </message>
    <message>
        <source>line</source>
        <translation>线</translation>
    </message>
    <message>
        <source>The file must be a GeoJSON FeatureCollection.</source>
        <translation>文件须为 GeoJSON FeatureCollection。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>This is not valid JSON: %1.</source>
        <translation>不是有效的 JSON：%1。</translation>
    </message>
    <message>
        <source>The file must hold one JSON object.</source>
        <translation>文件须为一个 JSON 对象。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be %2.</source>
        <translation>“%1”须为%2。</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is missing; add it.</source>
        <translation>缺少字段“%1”，请补充。</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>非空的文字</translation>
    </message>
    <message>
        <source>a code of ASCII letters, digits, dots, dashes and underscores</source>
        <translation>由 ASCII 字母、数字、点、短横和下划线组成的编码</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation> %1 到 %2 的数</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation> %1 到 %2 的整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation> true 或 false</translation>
    </message>
    <message>
        <source>a time of day like 08:00</source>
        <translation>时刻，如 08:00</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文字的列表</translation>
    </message>
    <message>
        <source>a list of whole numbers from %1 to %2</source>
        <translation> %1 到 %2 的整数的列表</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation>花括号内的对象</translation>
    </message>
    <message>
        <source>a list of objects</source>
        <translation>对象的列表</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a field here; correct its name or take it out.</source>
        <translation>此处没有字段“%1”，请改正名称或去掉。</translation>
    </message>
    <message>
        <source>There is no such folder; name the folder of a region pack.</source>
        <translation>没有该文件夹，请指定辖区包的文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>The region pack has %n problem(s) and was not loaded; the first: %1</source>
        <translation>
            <numerusform>辖区包有 %n 处问题，未载入。第一处：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is missing; every region pack needs it.</source>
        <translation>缺少该文件，辖区包必须有它。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>文件无法读取：%1。</translation>
    </message>
    <message>
        <source>The file is larger than 64 MiB; a file of a region pack is not.</source>
        <translation>文件超过 64 MiB，辖区包的文件不应如此大。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file of a region pack; correct its name or take it out.</source>
        <translation>“%1”不是辖区包的文件，请改正名称或去掉。</translation>
    </message>
    <message>
        <source>The window ends before it begins.</source>
        <translation>时段的结束早于开始。</translation>
    </message>
    <message>
        <source>The window begins before the one above it ends; put them in order.</source>
        <translation>时段的开始早于上一时段的结束，请按先后排列。</translation>
    </message>
    <message>
        <source>There is no working window; write at least one.</source>
        <translation>没有工作时段，请至少写一段。</translation>
    </message>
    <message>
        <source>Every day is weekend; no working time could ever run.</source>
        <translation>每天都是周末，没有工作时间可计。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date; write it like 2026-10-01.</source>
        <translation>“%1”不是日期，请写成 2026-10-01。</translation>
    </message>
    <message>
        <source>The date %1 is there twice; keep one.</source>
        <translation>日期 %1 重复，请保留一条。</translation>
    </message>
    <message>
        <source>%1 is no weekend day; only a weekend day can be a make-up working day.</source>
        <translation>%1 不是周末，只有周末才能作调休上班日。</translation>
    </message>
    <message>
        <source>The year of %1 is not among the years of calendar.json; add it there if the file is complete for it.</source>
        <translation>calendar.json 的年份中没有 %1 所在年。该年内容齐全时请补上。</translation>
    </message>
    <message>
        <source>No day file has a day of %1; add the published days of that year or take it out.</source>
        <translation>日期文件中没有 %1 年的日期。请补充该年已公布的日期，或去掉该年。</translation>
    </message>
    <message>
        <source>The years %1 to %2 are missing between the others; add them with their days.</source>
        <translation>中间缺少 %1 至 %2 年，请连同日期补上。</translation>
    </message>
    <message>
        <source>No year is listed; list the published years, or set publishedYearsOnly to false.</source>
        <translation>没有列出年份。请列出已公布的年份，或将 publishedYearsOnly 设为 false。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the pack&apos;s folder calendar/; put day files there.</source>
        <translation>“%1”不在辖区包的 calendar/ 文件夹中，日期文件请放在那里。</translation>
    </message>
    <message>
        <source>The shift &quot;%1&quot; overlaps another one; at any time at most one is on.</source>
        <translation>班次“%1”与其他班次重叠，同一时刻最多一个班次。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a local time; write it like 2026-11-01T08:00.</source>
        <translation>“%1”不是当地时间，请写成 2026-11-01T08:00。</translation>
    </message>
    <message>
        <source>The shift begins and ends at the same time.</source>
        <translation>班次的开始与结束相同。</translation>
    </message>
    <message>
        <source>The phase ends before it begins.</source>
        <translation>阶段的结束早于开始。</translation>
    </message>
    <message>
        <source>The phase begins before the one above it ends; put them in order.</source>
        <translation>阶段的开始早于上一阶段的结束，请按先后排列。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time zone; write its IANA name, like Asia/Shanghai.</source>
        <translation>“%1”不是时区，请写 IANA 时区名，如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>The grid &quot;%1&quot; has no chief; every grid has exactly one.</source>
        <translation>网格“%1”没有网格长，每个网格须有且只有一名。</translation>
    </message>
    <message>
        <source>The grid &quot;%1&quot; is there twice; each grid needs its own code.</source>
        <translation>网格“%1”重复，网格编码不得共用。</translation>
    </message>
    <message>
        <source>The label of grid &quot;%1&quot; stands outside the grid; move it inside.</source>
        <translation>网格“%1”的标注点在网格外，请移到网格内。</translation>
    </message>
    <message>
        <source>The outline is there twice; a region has one.</source>
        <translation>辖区轮廓重复，只能有一个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a kind; write one of: %2.</source>
        <translation>“%1”不是已知类别，请从中选写：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot stand in case numbers; use 2 to 8 capital letters and digits.</source>
        <translation>“%1”不能用于案件编号，请用 2 到 8 位大写字母和数字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a language; write a code like zh_CN or en.</source>
        <translation>“%1”不是语言，请写语言代码，如 zh_CN 或 en。</translation>
    </message>
    <message>
        <source>There is no grid; a region needs at least one.</source>
        <translation>没有网格，辖区至少需要一个。</translation>
    </message>
    <message>
        <source>The outline is missing; add one feature of kind outline.</source>
        <translation>缺少辖区轮廓，请补充一个类别为 outline 的图形。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; (%2) ends before &quot;%3&quot; (%4); all clocks start at filing.</source>
        <translation>“%1”（%2）早于“%3”（%4）到时，各段时限均从立案起算。</translation>
    </message>
    <message>
        <source>No item of items.csv has the limit class &quot;%1&quot;; correct it or take the rule out.</source>
        <translation>items.csv 中没有时限类别为“%1”的事项，请改正或去掉该规则。</translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; is there twice; each rule needs its own id.</source>
        <translation>规则“%1”重复，规则编号不得共用。</translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; can never apply, because &quot;%2&quot; above it takes all its cases; move it up or take it out.</source>
        <translation>规则“%1”永不生效，其案件均被前面的“%2”取走。请上移或去掉。</translation>
    </message>
    <message>
        <source>There is no limit rule; a region needs at least one.</source>
        <translation>没有时限规则，辖区至少需要一条。</translation>
    </message>
    <message>
        <source>The last rule must have no &quot;when&quot;, so that every case has a limit.</source>
        <translation>最后一条规则不得有“when”，以便每件案件都有时限。</translation>
    </message>
    <message>
        <source>No rule of limits.json asks for the limit class &quot;%1&quot; of item &quot;%2&quot;.</source>
        <translation>limits.json 中没有规则对应时限类别“%1”（事项“%2”）。</translation>
    </message>
    <message>
        <source>The steps go from many repeats to few, with points that do not rise.</source>
        <translation>各档须按重复次数从多到少排列，加分不得递增。</translation>
    </message>
    <message>
        <source>Red is acknowledged round the clock; write minutes or urgent hours.</source>
        <translation>红级全天候签收，请写分钟或紧急工作时。</translation>
    </message>
    <message>
        <source>The element &quot;%1&quot; stands outside all grids; correct its place.</source>
        <translation>要素“%1”不在任何网格内，请改正位置。</translation>
    </message>
    <message>
        <source>The element &quot;%1&quot; says grid &quot;%2&quot; but stands in &quot;%3&quot;; correct one of them.</source>
        <translation>要素“%1”注明网格“%2”，实际在“%3”内，请改正其一。</translation>
    </message>
    <message>
        <source>A source that does not file cannot dispatch; write no, or yes for files.</source>
        <translation>不立案的来源不能派单。请将派单写为 no，或将立案写为 yes。</translation>
    </message>
    <message>
        <source>Nobody can be called; name at least one post.</source>
        <translation>没有可以呼叫的人。请至少写一个岗位。</translation>
    </message>
    <message>
        <source>The plan has no step; say what is to be done.</source>
        <translation>预案没有步骤。请写明要做什么。</translation>
    </message>
    <message>
        <source>The department &quot;%1&quot; is there twice; keep one.</source>
        <translation>部门“%1”出现两次。请只留一个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot stand in for itself; name another post.</source>
        <translation>“%1”不能替自己顶岗。请写另一个岗位。</translation>
    </message>
    <message>
        <source>The post ends before it begins.</source>
        <translation>岗位的结束时间早于开始时间。</translation>
    </message>
    <message>
        <source>The rule would send every case to a meeting; name a difficulty or an item.</source>
        <translation>按这条规则所有案件都要开会。请写明难度或事项。</translation>
    </message>
    <message>
        <source>A town cannot hand cases over to itself; take the partner out.</source>
        <translation>不能向本镇自己移交案件。请去掉这个移交对象。</translation>
    </message>
    <message>
        <source>A closing clock that starts at arrival needs the limits &quot;close&quot; and &quot;arrive&quot;.</source>
        <translation>闭环时限从到场起算时，必须有 close 和 arrive 两个时限。</translation>
    </message>
    <message>
        <source>The unit &quot;%1&quot; stands under itself; the command tree needs a top.</source>
        <translation>管理单元“%1”成了自己的下级。指挥体系要有顶端。</translation>
    </message>
    <message>
        <source>The code ends before it begins.</source>
        <translation>代码的失效日期早于生效日期。</translation>
    </message>
    <message>
        <source>The round goes nowhere; name its grids in order.</source>
        <translation>这条巡查路线没有网格。请按先后写明网格。</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is there twice in its object; keep one of them.</source>
        <translation>字段“%1”在同一对象中出现两次，请只保留一个。</translation>
    </message>
    <message>
        <source>The rule would send every case to one department; name an item, a major class or a grid.</source>
        <translation>该规则会把所有案件派给一个部门；请写明事项、大类或网格。</translation>
    </message>
    <message>
        <source>The rule can never apply: &quot;%1&quot; above it takes all its cases.</source>
        <translation>该规则永远用不上：上面的“%1”已包含它的全部案件。</translation>
    </message>
    <message>
        <source>limits.json has no list of rules; check the region pack first.</source>
        <translation>limits.json 中没有规则列表，请先检查辖区包。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a moment; write it like 2026-10-01T08:00:00Z.</source>
        <translation>“%1”不是时刻，请写成 2026-10-01T08:00:00Z。</translation>
    </message>
    <message>
        <source>This region was not read from a pack; its rules cannot be changed.</source>
        <translation>这个区域不是从区域包读入的，规则不能改。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file that the centre changes; change the region pack itself.</source>
        <translation>“%1”不是本中心可改的文件；请改区域包本身。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is given twice; give it once.</source>
        <translation>文件“%1”给了两次；请只给一次。</translation>
    </message>
    <message>
        <source>The file %1 is not a table of rules.</source>
        <translation>文件 %1 不是规则表。</translation>
    </message>
    <message>
        <source>calendar.json has no lists of years and days; check the region pack first.</source>
        <translation>calendar.json 缺少 years 和 days 列表；请先检查辖区包。</translation>
    </message>
    <message>
        <source>The pack has the year %1 already, and %2 differs. Correct the pack&apos;s own day file, or take that year out of this one.</source>
        <translation>辖区包已有 %1 年，且 %2 不一致。请更正辖区包自己的日期文件，或从此文件中去掉该年。</translation>
    </message>
    <message>
        <source>This is no place on the globe: latitude and longitude look swapped; write [longitude, latitude].</source>
        <translation>此处不是地球上的位置：经纬度疑似颠倒；请写成 [经度，纬度]。</translation>
    </message>
    <message>
        <source>%1 has %2 parts, and only one is possible: make each part a feature of its own with its own code, or join them.</source>
        <translation>%1由 %2 块组成，只能是一块：请将每块作为单独的要素并给出各自的编码，或将其合并。</translation>
    </message>
    <message>
        <source>The border of %1 crosses itself at %2; draw it as one simple ring.</source>
        <translation>%1的边界在 %2 自相交叉；请画成一个简单的环。</translation>
    </message>
    <message>
        <source>The border of %1 had spikes of no width at %2; they were left out.</source>
        <translation>%1的边界在 %2 有零宽尖刺；已去除。</translation>
    </message>
    <message>
        <source>The border of %1 touched itself at %2; it was cleaned there.</source>
        <translation>%1的边界在 %2 自相接触；已在该处修正。</translation>
    </message>
    <message>
        <source>The border of %1 has no area at %2; draw it as one simple ring.</source>
        <translation>%1的边界在 %2 没有面积；请画成一个简单的环。</translation>
    </message>
    <message>
        <source>A hole of %1 (the first begins at %2) does not lie inside its border, or lies over another hole.</source>
        <translation>%1的内洞（第一个始于 %2）不在边界之内，或与其他内洞重叠。</translation>
    </message>
    <message>
        <source>Properties that are not looked at: %1.</source>
        <translation>未采用的属性：%1。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be written; the pack was left as it was. Check that its folder may be written to and that the disk is not full.</source>
        <translation>文件“%1”无法写入，辖区包保持原样。请检查文件夹是否可写、磁盘是否已满。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read. Check that it is a file and that you may read it.</source>
        <translation>文件“%1”无法读取。请检查它是否为文件，以及有无读取权限。</translation>
    </message>
    <message>
        <source>The region pack cannot be copied for its check; nothing was changed. Is the disk of &quot;%1&quot; full?</source>
        <translation>无法复制辖区包进行检查，未作任何改动。“%1”所在磁盘是否已满？</translation>
    </message>
    <message>
        <source>grid &quot;%1&quot;</source>
        <translation>网格“%1”</translation>
    </message>
    <message>
        <source>key area &quot;%1&quot;</source>
        <translation>重点区域“%1”</translation>
    </message>
    <message>
        <source>the outline</source>
        <translation>辖区轮廓</translation>
    </message>
    <message>
        <source>The holes of the outline are not used; a place inside them still counts as inside the town.</source>
        <translation>轮廓中的内洞不采用；其中的位置仍算在辖区内。</translation>
    </message>
    <message>
        <source>Latitude and longitude look swapped; write [longitude, latitude].</source>
        <translation>经纬度疑似颠倒；请写成 [经度，纬度]。</translation>
    </message>
    <message>
        <source>Grid &quot;%1&quot; lies at %2, %3 km from the middle of the town&apos;s outline; correct it or the outline.</source>
        <translation>网格“%1”位于 %2，距辖区轮廓中心 %3 公里；请更正网格或轮廓。</translation>
    </message>
    <message>
        <source>%1 (%2 m²)</source>
        <translation>%1（%2 平方米）</translation>
    </message>
    <message>
        <source>Grid &quot;%1&quot; overlaps grid &quot;%2&quot; by %3 square metres; each place belongs to one grid only. Look at %4.</source>
        <translation>网格“%1”与网格“%2”重叠 %3 平方米；每个位置只属于一个网格。请查看 %4。</translation>
    </message>
    <message>
        <source>The limit &quot;%1&quot; of item &quot;%2&quot; is not understood; its reports get no deadline until limits.json has a rule for it.</source>
        <translation>事项“%2”的时限“%1”未识别；在 limits.json 为其制定规则之前，其上报件没有时限。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither tell nor update.</source>
        <translation>“%1”既不是 tell 也不是 update。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a month; write it like 2026-11, or 11 for every year&apos;s.</source>
        <translation>“%1”不是月份；请写成 2026-11，或每年的 11。</translation>
    </message>
    <message>
        <source>The word &quot;%1&quot; is there twice; keep one row.</source>
        <translation>词“%1”出现两次，只留一行。</translation>
    </message>
    <message>
        <source>No word of the pack reads &quot;%1&quot;; the row translates nothing.</source>
        <translation>包里没有“%1”这个词，这一行不起作用。</translation>
    </message>
    <message>
        <source>The geometry has no points; draw it, or take the feature out.</source>
        <translation>该要素没有坐标点；请绘出图形，或删去该要素。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a feature; write &quot;Feature&quot;.</source>
        <translation>“%1”不是要素类型；请写“Feature”。</translation>
    </message>
    <message>
        <source>The row is longer than any table of a region pack; look for separators that were added by mistake.</source>
        <translation>该行过长，区域包的表不应如此；请检查是否误加了分隔符。</translation>
    </message>
    <message>
        <source>This is no place on the globe; write [longitude, latitude] in degrees (WGS 84), in numbers alone.</source>
        <translation>这不是地球上的点；方括号里先写经度、后写纬度（以度计，WGS 84），中间用半角逗号，只写数字。</translation>
    </message>
    <message>
        <source>Parts of %1 that are smaller than 25 m² were left out, at %2.</source>
        <translation>%1 中小于 25 平方米的部分已略去，位于 %2。</translation>
    </message>
    <message numerus="yes">
        <source>The row has %n cell(s), the header has %1; a comma inside a text needs quotes.</source>
        <translation>
            <numerusform>本行 %n 格，表头 %1 格。文字内的逗号须加引号。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is written here in several ways (%2), and which of them is meant is not said; keep one.</source>
        <translation>“%1”在这里有几种写法（%2），不知以哪个为准。请只留一个。</translation>
    </message>
    <message numerus="yes">
        <source>Unit &quot;%1&quot; has %n vehicle(s) here and %2 in units.csv; correct one of them.</source>
        <translation>
            <numerusform>管理单元“%1”在这里有 %n 辆车，在 units.csv 中是 %2 辆。请改正其中一处。</numerusform>
        </translation>
    </message>
    <message>
        <source>Each rung comes later than the one before.</source>
        <translation>每一级台阶要比上一级晚。</translation>
    </message>
    <message>
        <source>Rungs are climbed round the clock; write minutes or urgent hours.</source>
        <translation>升级台阶全天候计时，请写分钟或紧急工作时。</translation>
    </message>
    <message>
        <source>Say how many people there are, or who they are: one of &quot;people&quot; and &quot;persons&quot;.</source>
        <translation>请写明有几人，或者是谁：“people”和“persons”二者写一个。</translation>
    </message>
    <message>
        <source>Nobody is named here; name at least one, or write &quot;people&quot;.</source>
        <translation>这里没有写明谁；至少写一个，或者写“people”。</translation>
    </message>
    <message>
        <source>Somebody is named twice; name each person once.</source>
        <translation>有人写了两次；每人只写一次。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a post of a roster; a person needs a name of their own.</source>
        <translation>“%1”是排班里的岗位名；每个人要有自己的称呼。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is at two places in one shift; keep one.</source>
        <translation>“%1”在同一班里排在两处；请保留一处。</translation>
    </message>
    <message>
        <source>No unit belongs to it; name at least one.</source>
        <translation>没有单元属于它；至少写一个。</translation>
    </message>
    <message>
        <source>Nobody is scored by where he was: positions and tracks are in no score. Take the part out.</source>
        <translation>谁到过哪里不计分：位置和轨迹不进任何得分。请删去这一部分。</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; is there twice; give its weight once.</source>
        <translation>“%1”这一部分写了两次，权重只写一次。</translation>
    </message>
    <message>
        <source>The weights add up to %1; a published score has 100 points.</source>
        <translation>权重合计 %1；公布的得分满分 100。</translation>
    </message>
    <message>
        <source>sensing.json is no list of kinds; check the pack first.</source>
        <translation>sensing.json 不是类型清单；请先检查数据包。</translation>
    </message>
    <message>
        <source>The ring spans more than half the earth: it crosses the date line. Cut it at the 180th meridian, and make each side a feature of its own.</source>
        <translation>这一圈横跨半个地球以上：它穿过日期变更线。请在 180 度经线处切开，两边各作一个要素。</translation>
    </message>
    <message>
        <source>The ring reaches beyond %1 degrees of latitude: so near a pole no map is drawn.</source>
        <translation>这一圈超过纬度 %1 度：离极点这么近画不了地图。</translation>
    </message>
    <message>
        <source>basemaps.json is no list of base maps; check the pack first.</source>
        <translation>basemaps.json 不是底图列表；请先检查辖区包。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no file of the pack&apos;s folder basemaps; write it like basemaps/%2.</source>
        <translation>“%1”不是辖区包 basemaps 文件夹里的文件；请写成 basemaps/%2 这样。</translation>
    </message>
    <message>
        <source>There is no file %1; the base map is not shown.</source>
        <translation>没有文件 %1；这张底图不显示。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of tiles; write it like %2.</source>
        <translation>“%1”不是瓦片地址；请写成 %2 这样。</translation>
    </message>
    <message>
        <source>The address has no %1, where a tile&apos;s number goes.</source>
        <translation>地址里没有 %1，瓦片的编号写不进去。</translation>
    </message>
    <message>
        <source>The deepest zoom %1 lies above the first, %2.</source>
        <translation>最大级别 %1 小于最小级别 %2。</translation>
    </message>
    <message>
        <source>There are %1 base maps; a hall shows %2 at the most.</source>
        <translation>有 %1 张底图；最多显示 %2 张。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no sensor of sensors.csv; the row is passed over.</source>
        <translation>“%1”不是 sensors.csv 里的传感器，这一行略过。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the name of another sensor already; the first one has it.</source>
        <translation>“%1”已经是另一个传感器的名字，以先写的为准。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no version of the grids; name it after the first day on which they hold, like 2027-01-01.geojson, or take it out.</source>
        <translation>“%1”不是网格版本；请按生效的第一天命名，如 2027-01-01.geojson，或移走它。</translation>
    </message>
    <message>
        <source>From %2 on there is no grid &quot;%1&quot; any more; write those that came in its place beside it.</source>
        <translation>从 %2 起不再有网格“%1”；请把取代它的网格写在它旁边。</translation>
    </message>
    <message>
        <source>From %2 on the element &quot;%1&quot; stands outside all grids.</source>
        <translation>从 %2 起要素“%1”在所有网格之外。</translation>
    </message>
    <message>
        <source>area &quot;%1&quot; of the weather</source>
        <translation>气象区“%1”</translation>
    </message>
    <message>
        <source>The holes of an area of the weather are not used.</source>
        <translation>气象区中的空洞不使用。</translation>
    </message>
</context>
<context>
    <name>replay</name>
    <message>
        <source>the present moment</source>
        <translation>就是现在</translation>
    </message>
    <message>
        <source>%1 min before now</source>
        <translation>早于现在 %1 分</translation>
    </message>
    <message>
        <source>%1 h %2 min before now</source>
        <translation>早于现在 %1 时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h %3 min before now</source>
        <translation>早于现在 %1 天 %2 时 %3 分</translation>
    </message>
    <message>
        <source>only looking, nothing can be changed</source>
        <translation>只看不办</translation>
    </message>
    <message>
        <source>1 min/s</source>
        <translation>1 分/秒</translation>
    </message>
    <message>
        <source>10 min/s</source>
        <translation>10 分/秒</translation>
    </message>
    <message>
        <source>1 h/s</source>
        <translation>1 时/秒</translation>
    </message>
    <message>
        <source>Play a minute in a second</source>
        <translation>一秒播放一分钟</translation>
    </message>
    <message>
        <source>Play ten minutes in a second</source>
        <translation>一秒播放十分钟</translation>
    </message>
    <message>
        <source>Play an hour in a second</source>
        <translation>一秒播放一小时</translation>
    </message>
    <message numerus="yes">
        <source>Flood: %n case(s)</source>
        <translation>
            <numerusform>洪峰 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Most: %n in 10 min</source>
        <translation>
            <numerusform>最多 %n 件/10 分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>see 5</source>
        <translation>见表五</translation>
    </message>
    <message>
        <source>Lv</source>
        <translation>级</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Dept</source>
        <translation>主责</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>用时/限</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>复核签字</translation>
    </message>
    <message>
        <source>4  Red and orange cases</source>
        <translation>四&#x3000;红色、橙色案件</translation>
    </message>
    <message>
        <source>%1 filed, %2 closed, %3 carried over; used/limit: from filing, in minutes where no unit stands</source>
        <translation>%1 件&#x3000;已结 %2&#x3000;结转 %3&#x3000;用时 = 立案到结案，未注单位的为分</translation>
    </message>
    <message>
        <source>None filed on this day.</source>
        <translation>当日无立案。</translation>
    </message>
    <message>
        <source>5  Daily problems and who puts them right</source>
        <translation>五&#x3000;每日巡查问题汇总和整改分工落实表</translation>
    </message>
    <message>
        <source>%1 of %2 carried over: the day&apos;s own, and all red and orange</source>
        <translation>当日问题及全部红橙，结转 %2 件中的 %1 件</translation>
    </message>
    <message>
        <source>Nothing of the day is left open.</source>
        <translation>当日问题已全部办结。</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>已改 待复核</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>%1, day %2</source>
        <translation>%1 第 %2 天</translation>
    </message>
    <message>
        <source>not dispatched</source>
        <translation>未派单</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Of due</source>
        <translation>按时/到期</translation>
    </message>
    <message>
        <source>Rate %</source>
        <translation>按时率</translation>
    </message>
    <message numerus="yes">
        <source>%n further</source>
        <translation>
            <numerusform>其余 %n 类</numerusform>
        </translation>
    </message>
    <message>
        <source>2  Departments on time</source>
        <translation>二&#x3000;部门按时率</translation>
    </message>
    <message>
        <source>target %1 %, the upright line</source>
        <translation>目标 %1%&#x3000;竖线为目标&#x3000;按时率 = 按时结案 / 当日到期</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>3  Sources and hours</source>
        <translation>三&#x3000;来源与时段</translation>
    </message>
    <message>
        <source>%1:00</source>
        <translation>%1 时</translation>
    </message>
    <message>
        <source>Day shift %1</source>
        <translation>日班 %1</translation>
    </message>
    <message>
        <source>Night shift %1</source>
        <translation>夜班 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>其余 %n 格</numerusform>
        </translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>网格外</translation>
    </message>
    <message>
        <source>1  Grids and levels</source>
        <translation>一&#x3000;网格与等级</translation>
    </message>
    <message>
        <source>cases; “·” is zero; on black: the three largest of the day</source>
        <translation>件&#x3000;“·” 为零&#x3000;黑底为当日最多三个网格</translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole region</source>
        <translation>全域合计</translation>
    </message>
    <message>
        <source>cases</source>
        <extracomment>The measure word behind a count of cases in the head figures; may be empty.</extracomment>
        <translation>件</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>热线</translation>
    </message>
    <message>
        <source>Closing rate</source>
        <translation>结案率</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按时率</translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>结转在办</translation>
    </message>
    <message>
        <source>prior day</source>
        <extracomment>Stands before the difference to the day before.</extracomment>
        <translation>较昨日</translation>
    </message>
    <message>
        <source>The PDF cannot be finished. Print it on paper, and report this.</source>
        <translation>PDF 没有完成。请改为纸面打印，并报告此问题。</translation>
    </message>
    <message>
        <source>The summary was given up.</source>
        <translation>日报已取消。</translation>
    </message>
    <message>
        <source>This is no date. Give the day as YYYY-MM-DD.</source>
        <translation>日期不对。请按 YYYY-MM-DD 填写日期。</translation>
    </message>
    <message>
        <source>DRILL: made-up cases, nothing here happened</source>
        <translation>演练：案件均为虚构，没有实际发生</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>示例数据</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>第 %1 期</translation>
    </message>
    <message>
        <source>Urban Operations Daily</source>
        <extracomment>Title of the printed day.</extracomment>
        <translation>城市运行日报</translation>
    </message>
    <message>
        <source>%1 (sample data)</source>
        <translation>%1（示例数据）</translation>
    </message>
    <message>
        <source>%1, no. %2, continued</source>
        <translation>%1&#x3000;第 %2 期&#x3000;续页</translation>
    </message>
    <message>
        <source>Printed %1</source>
        <extracomment>A date format of QLocale: day, month and clock of when the sheet was printed.</extracomment>
        <translation>%1 印发</translation>
    </message>
    <message>
        <source>d MMMM HH:mm</source>
        <translation>M 月 d 日 HH:mm</translation>
    </message>
    <message>
        <source>Covers 00:00–24:00</source>
        <translation>统计 00:00–24:00</translation>
    </message>
    <message>
        <source>Date:              </source>
        <translation>月&#x3000;&#x3000;日&#x3000;&#x3000;时</translation>
    </message>
    <message>
        <source>Prepared: night lead</source>
        <translation>编制&#x3000;夜班值班长</translation>
    </message>
    <message>
        <source>Checked: deputy director</source>
        <translation>审核&#x3000;分管副主任</translation>
    </message>
    <message>
        <source>Released: director</source>
        <translation>签发&#x3000;中心主任</translation>
    </message>
    <message>
        <source>Made by Gridhall %1 · store snapshot %2 · personal data left out</source>
        <translation>城运一屏生成 %1 · 本地库快照 %2 · 个人信息已隐去</translation>
    </message>
    <message numerus="yes">
        <source>To: leaders in charge, all departments, %n grid chiefs</source>
        <translation>
            <numerusform>报送：分管领导、各部门、%n 个网格长</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页 共 %2 页</translation>
    </message>
    <message>
        <source>The pages cannot be written. Check the printer or the folder and print again.</source>
        <translation>页面写不出去。请检查打印机或文件夹，再打印。</translation>
    </message>
    <message>
        <source>The printer took no further page. Check it and print again.</source>
        <translation>打印机没有接收下一页。请检查后再打印。</translation>
    </message>
    <message>
        <source>There is no memory for the PDF.</source>
        <translation>内存不足，没有生成 PDF。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the folder and its free space, or choose another one.</source>
        <translation>%1 写不进去。请检查文件夹和剩余空间，或换一个位置。</translation>
    </message>
    <message>
        <source>No red or orange case was filed.</source>
        <translation>当日无红色、橙色立案。</translation>
    </message>
    <message>
        <source>Red %1, orange %2: %3 closed, %4 overdue, %5 carried over.</source>
        <translation>红色 %1 件、橙色 %2 件，已结 %3 件，超时 %4 件，结转 %5 件。</translation>
    </message>
    <message>
        <source>No case was due.</source>
        <translation>当日没有到期案件。</translation>
    </message>
    <message>
        <source>All %1 cases due were closed on time.</source>
        <translation>当日到期 %1 件，全部按时结案。</translation>
    </message>
    <message>
        <source>Of %1 due, %2 were overdue, all at %3.</source>
        <translation>当日到期 %1 件，超时 %2 件，都在%3。</translation>
    </message>
    <message numerus="yes">
        <source>Of %1 due, %2 were overdue: %3 at %4, the others at %n departments.</source>
        <translation>
            <numerusform>当日到期 %1 件，超时 %2 件：%4 %3 件，其余分在 %n 个部门。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 and %3 filed the most: %4 of %5, %6 %.</source>
        <translation>%1、%2、%3三个网格立案最多，共 %4 件，占 %5 件的 %6%。</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤</translation>
    </message>
    <message>
        <source>carried</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <extracomment>A date format of QLocale: weekday, day, month and year of the document&apos;s head.</extracomment>
        <translation>yyyy 年 M 月 d 日 dddd</translation>
    </message>
    <message>
        <source>Red, critical</source>
        <translation>红 特急</translation>
    </message>
    <message>
        <source>Orange, urgent</source>
        <translation>橙 紧急</translation>
    </message>
    <message>
        <source>Yellow, pressing</source>
        <translation>黄 较急</translation>
    </message>
    <message>
        <source>Blue, normal</source>
        <translation>蓝 一般</translation>
    </message>
    <message>
        <source>Green, minor</source>
        <translation>绿 轻微</translation>
    </message>
    <message>
        <source>%1 cases filed, %2 closed, %3 carried over.</source>
        <translation>当日立案 %1 件，结案 %2 件，结转 %3 件。</translation>
    </message>
    <message numerus="yes">
        <source>%n were voided or merged.</source>
        <translation>
            <numerusform>作废或并案 %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Joins two sentences; Chinese puts nothing between them.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%n carried over, see 5</source>
        <translation>
            <numerusform>结转 %n 件，见表五</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended</source>
        <translation>
            <numerusform>已结束 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, continued</source>
        <translation>%1（续）</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>限 %1</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>pages %1–%2</source>
        <translation>第 %1–%2 页</translation>
    </message>
    <message numerus="yes">
        <source>%n more red and orange cases, %1</source>
        <translation>
            <numerusform>红色、橙色案件另 %n 件（%1）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>table 5 with %n problems, %1</source>
        <translation>
            <numerusform>表五共 %n 件（%1）</numerusform>
        </translation>
    </message>
    <message>
        <source>To follow: %1. Signatures on page %2.</source>
        <extracomment>Between the parts of a list in a sentence.</extracomment>
        <translation>续页：%1，签字见第 %2 页。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>，</translation>
    </message>
    <message>
        <source>The replay was cancelled.</source>
        <translation>推演已取消。</translation>
    </message>
    <message>
        <source>The period ends before it begins. Give a first and a last day.</source>
        <translation>时段的结束早于开始。请给出首日和末日。</translation>
    </message>
    <message>
        <source>The count was cancelled.</source>
        <translation>统计已取消。</translation>
    </message>
    <message>
        <source>There is no log to count from.</source>
        <translation>没有可统计的记录。</translation>
    </message>
    <message numerus="yes">
        <source>The centre has changed its rules %n time(s) only.</source>
        <translation>
            <numerusform>中心只改过 %n 次规则。</numerusform>
        </translation>
    </message>
    <message>
        <source>sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Joint station</source>
        <translation>联勤联动站</translation>
    </message>
    <message>
        <source>Business station</source>
        <translation>商圈单元</translation>
    </message>
    <message>
        <source>Village station</source>
        <translation>村居工作站</translation>
    </message>
    <message>
        <source>Mobile team</source>
        <translation>机动队</translation>
    </message>
    <message>
        <source>Department team</source>
        <translation>部门队伍</translation>
    </message>
    <message>
        <source>Video seats</source>
        <translation>视频坐席</translation>
    </message>
    <message>
        <source>Annex %1: %2</source>
        <translation>附件%1&#x3000;%2</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1（续）</translation>
    </message>
    <message>
        <source>List of items</source>
        <translation>管理事项清单</translation>
    </message>
    <message>
        <source>%1 · %2 items</source>
        <translation>%1 · %2 项</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Answers for it</source>
        <translation>责任单元</translation>
    </message>
    <message>
        <source>Key areas</source>
        <translation>重点区域示意图</translation>
    </message>
    <message>
        <source>%1 · schematic</source>
        <translation>%1 · 示意</translation>
    </message>
    <message>
        <source>Thick line: %1</source>
        <translation>粗线：%1</translation>
    </message>
    <message>
        <source>Rosters of the phases</source>
        <translation>各阶段排班表</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1&#x3000;%2 至 %3</translation>
    </message>
    <message>
        <source>In every phase</source>
        <translation>各阶段通用</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>%1 · with sample content</source>
        <translation>%1 · 含示例内容</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>已不在名录中</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 has not begun yet. Choose an earlier day.</source>
        <translation>%1 还没有开始，请选较早的日期。</translation>
    </message>
    <message>
        <source>Anchor %1: %2</source>
        <translation>锚 %1：%2</translation>
    </message>
    <message>
        <source>%1 reported and not yet filed; with the filed ones %2 are open.</source>
        <translation>已上报未立案 %1 件；连同已立案的，在办 %2 件。</translation>
    </message>
    <message>
        <source>none due</source>
        <translation>无到期</translation>
    </message>
    <message>
        <source>So far: 00:00–%1, the day is not over</source>
        <extracomment>Of a day that is not over; %1 is a clock time.</extracomment>
        <translation>截至目前：00:00–%1，当日未结束</translation>
    </message>
    <message>
        <source>delivered within %1: %2, put right within %3: %4</source>
        <extracomment>What a campaign promised, measured: &quot;delivered within 24 hours 12/13, put right within 3 days 4/5&quot;.</extracomment>
        <translation>%1内送达：%2，%3内办结：%4</translation>
    </message>
    <message>
        <source>Counted at %1: what is due later is not in any share.</source>
        <translation>统计于 %1：此后到期的不计入任何比率。</translation>
    </message>
    <message>
        <source>6  Pictures before and after</source>
        <translation>六&#x3000;整改前后照片</translation>
    </message>
    <message numerus="yes">
        <source>%n cases of table 5 and of those closed in the day</source>
        <translation>
            <numerusform>表五和当日结案的案件中有照片的 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Problem and place</source>
        <translation>问题和地点</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>处置前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>处置后</translation>
    </message>
    <message>
        <source>Limit and result</source>
        <translation>时限和结果</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>没有照片</translation>
    </message>
    <message>
        <source>To be taken</source>
        <translation>待拍</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>限&#x3000;%1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>结案&#x3000;%1</translation>
    </message>
    <message>
        <source>Stays with its source</source>
        <translation>留在来源处</translation>
    </message>
    <message>
        <source>Not at hand</source>
        <translation>不在手边</translation>
    </message>
    <message numerus="yes">
        <source>pictures of %n cases, %1</source>
        <translation>
            <numerusform>%n 件案件的照片见%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The prior day is counted up to the same time.</source>
        <translation>较昨日按昨日同一时刻统计。</translation>
    </message>
    <message numerus="yes">
        <source>%n due is left out of it: its appeal was granted.</source>
        <translation>
            <numerusform>其中申诉成立的 %n 件不计。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not signed: %1</source>
        <translation>未签名：%1</translation>
    </message>
    <message>
        <source>d MMMM yyyy HH:mm</source>
        <translation>yyyy 年 M 月 d 日 HH:mm</translation>
    </message>
    <message>
        <source>This store has no seal yet; it gets one when it is next written to.</source>
        <translation>此库还没有封印，下次写入时才有。</translation>
    </message>
    <message>
        <source>These are more than %1 records. Choose a shorter time or a filter; nothing was written.</source>
        <translation>超过 %1 条。请缩短时间或加筛选；什么都没有写出。</translation>
    </message>
    <message>
        <source>The reading of the audit was given up.</source>
        <translation>已放弃读审计。</translation>
    </message>
    <message>
        <source>The scoring of the drill was given up.</source>
        <translation>演练不再计分。</translation>
    </message>
    <message>
        <source>This store is no drill&apos;s: there is nothing to score.</source>
        <translation>这个库不是演练的，没有可计的分。</translation>
    </message>
    <message>
        <source>Closed on time</source>
        <translation>按期结案</translation>
    </message>
    <message>
        <source>Accepted in time</source>
        <translation>按时签收</translation>
    </message>
    <message>
        <source>Callers reached</source>
        <translation>先行联系联系上</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>回电按时</translation>
    </message>
    <message>
        <source>Acknowledged in time</source>
        <translation>按时知悉</translation>
    </message>
    <message>
        <source>No report lost</source>
        <translation>上报不丢</translation>
    </message>
    <message>
        <source>Wrong clock told</source>
        <translation>时钟不对有提示</translation>
    </message>
    <message>
        <source>closed on time / due since the beginning, suspended ones and granted appeals left out</source>
        <translation>按期结案 / 开始以来到期，挂账和申诉成立的不计</translation>
    </message>
    <message>
        <source>accepted within the respond limit / whose respond limit ran out</source>
        <translation>响应时限内签收 / 响应时限已到</translation>
    </message>
    <message>
        <source>yes / (yes + no) of the first contacts</source>
        <translation>先行联系：是 / （是 + 否）</translation>
    </message>
    <message>
        <source>call-backs made by the promised time / promised until now</source>
        <translation>按答应的时间打的回电 / 答应到现在为止的</translation>
    </message>
    <message>
        <source>seen by a supervisor in the time of their colour / whose time ran out</source>
        <translation>在颜色规定的时间内值班长知悉 / 时间已到</translation>
    </message>
    <message>
        <source>reports in the store / sent; nothing where one is missing</source>
        <translation>在库的上报 / 发出的上报；少一件就不得分</translation>
    </message>
    <message>
        <source>doubted while it was wrong, and confirmed by nobody</source>
        <translation>不对时已存疑，且没有人确认</translation>
    </message>
    <message>
        <source>Formula %1, of 100 points. %2. A part in which nothing fell due is left out, and the others share its points.</source>
        <translation>公式 %1，满分 100。%2。没有到期的项不计，分数由其余各项分担。</translation>
    </message>
    <message>
        <source>median %1, longest %2</source>
        <translation>中位 %1，最长 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) ought to be in the store and are not</source>
        <translation>
            <numerusform>%n 件上报应在库里而不在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) came ten minutes late or more</source>
        <translation>
            <numerusform>%n 件上报晚到十分钟以上</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Drill: how it went</source>
        <translation>演练得分单</translation>
    </message>
    <message>
        <source>Scenario %1 · %2 to %3 by the drill&apos;s clock</source>
        <translation>情景 %1 · 演练时钟 %2 至 %3</translation>
    </message>
    <message>
        <source>points of 100, formula %1</source>
        <translation>分，满分 100，公式 %1</translation>
    </message>
    <message>
        <source>reported %1 · closed %2 · open at the end %3</source>
        <translation>上报 %1 · 结案 %2 · 结束时在办 %3</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Brings</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Missing: %1 and %2 more; “gridhallctl drill score --json” names them all.</source>
        <translation>不在库里：%1，另有 %2 件；“gridhallctl drill score --json”列出全部。</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>不在库里：%1。</translation>
    </message>
    <message>
        <source>Drill %1, %2</source>
        <translation>演练 %1，%2</translation>
    </message>
    <message>
        <source>The reading of the duty log was given up.</source>
        <translation>值班日志不再读取。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Post and seat</source>
        <translation>岗位和席位</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Nothing was recorded in this time.</source>
        <translation>这段时间没有记录。</translation>
    </message>
    <message>
        <source>%1: duty log</source>
        <translation>%1值班日志</translation>
    </message>
    <message>
        <source>with “%1”</source>
        <translation>含“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>the last %1 are not printed</source>
        <translation>末尾 %1 条未印</translation>
    </message>
    <message>
        <source>posts and seats; callers left out</source>
        <translation>只写岗位和席位；来电人略去</translation>
    </message>
    <message>
        <source>Duty log %1</source>
        <translation>值班日志 %1</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Red and orange</source>
        <translation>红与橙</translation>
    </message>
    <message>
        <source>Supervisor&apos;s acts</source>
        <translation>值班长所为</translation>
    </message>
    <message>
        <source>By the system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Alarms and floods</source>
        <translation>提醒与大量涌入</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>席位</translation>
    </message>
    <message>
        <source>seat %1</source>
        <translation>席位 %1</translation>
    </message>
    <message>
        <source>The reading of the returns was given up.</source>
        <translation>已停止读取退单台账。</translation>
    </message>
    <message>
        <source>wanted as a route, and is none yet</source>
        <translation>要求成为派单规则，尚未成为</translation>
    </message>
    <message>
        <source>for this case only</source>
        <translation>只对本案</translation>
    </message>
    <message>
        <source>a route since %1; %2 returned before, %3 since</source>
        <translation>%1 起成为派单规则；之前退单 %2 件，之后 %3 件</translation>
    </message>
    <message>
        <source>%1: fell</source>
        <translation>%1：已减少</translation>
    </message>
    <message>
        <source>%1: did not fall</source>
        <translation>%1：没有减少</translation>
    </message>
    <message>
        <source>Noon</source>
        <translation>正午</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>深夜</translation>
    </message>
    <message>
        <source>Storm</source>
        <translation>暴雨</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>进博</translation>
    </message>
    <message>
        <source>Surge</source>
        <translation>涌入</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Reds</source>
        <translation>连红</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of a sentence</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 to %2: %3 filed, %4 closed, open from %5 to %6</source>
        <translation>%1 到 %2 立案 %3 件、结案 %4 件，在办从 %5 件到 %6 件</translation>
    </message>
    <message>
        <source>nothing has fallen due today</source>
        <translation>当日尚无到期案件</translation>
    </message>
    <message>
        <source>on time today %1 % (%2)</source>
        <translation>当日按时率 %1%（%2）</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a whole sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>its clock stands still</source>
        <translation>停表</translation>
    </message>
    <message>
        <source>without a limit</source>
        <translation>没有时限</translation>
    </message>
    <message>
        <source>%1 late by %2</source>
        <translation>%1超时 %2</translation>
    </message>
    <message>
        <source>%1 in time, %2 left</source>
        <translation>%1时限内，还剩 %2</translation>
    </message>
    <message>
        <source>No red case is open.</source>
        <translation>没有在办的红色案件。</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>a case, its state, its clock</comment>
        <translation>%1%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%n red: %1.</source>
        <translation>
            <numerusform>红色 %n 件：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>No level has more or fewer than an hour before</source>
        <translation>各级件数与一小时前相同</translation>
    </message>
    <message>
        <source>Against an hour before: %1</source>
        <translation>与一小时前相比：%1</translation>
    </message>
    <message>
        <source>not patrolled in this shift: %1</source>
        <translation>本班未巡：%1</translation>
    </message>
    <message>
        <source>highest load: %1, %2 of %3</source>
        <translation>负荷最高的是%1，%2 / %3</translation>
    </message>
    <message>
        <source>The reading of the day&apos;s course was given up.</source>
        <translation>已放弃读取这一天的经过。</translation>
    </message>
    <message>
        <source>The reading of the dossier was given up.</source>
        <translation>档案的读取已放弃。</translation>
    </message>
    <message>
        <source>The reading of the hours was given up.</source>
        <translation>时段的读取已放弃。</translation>
    </message>
    <message>
        <source>The tables of this store are not there; nothing can be counted by the hour.</source>
        <translation>此存储没有数据表，无法按时段统计。</translation>
    </message>
</context>
<context>
    <name>rulename</name>
    <message>
        <source>simple cases</source>
        <translation>简单案件</translation>
    </message>
    <message>
        <source>general cases</source>
        <translation>一般案件</translation>
    </message>
    <message>
        <source>difficult cases</source>
        <translation>疑难案件</translation>
    </message>
    <message>
        <source>an item that the list no longer has</source>
        <translation>清单里已没有的事项</translation>
    </message>
    <message>
        <source>grid %1</source>
        <translation>网格 %1</translation>
    </message>
    <message>
        <source>the item&apos;s class</source>
        <translation>事项的时限类</translation>
    </message>
    <message>
        <source>all cases</source>
        <translation>所有案件</translation>
    </message>
    <message>
        <source>all other cases</source>
        <translation>其余案件</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>A source that this town no longer has</source>
        <translation>本辖区已没有的来源</translation>
    </message>
    <message>
        <source>Limit: %1</source>
        <translation>时限规则：%1</translation>
    </message>
    <message>
        <source>Route: %1</source>
        <translation>派单规则：%1</translation>
    </message>
    <message>
        <source>Plan before handling: %1</source>
        <translation>先定方案：%1</translation>
    </message>
    <message>
        <source>Table of levels</source>
        <translation>等级计分表</translation>
    </message>
    <message>
        <source>What a level sets off</source>
        <translation>等级带来的动作</translation>
    </message>
    <message>
        <source>List of items</source>
        <translation>管理事项清单</translation>
    </message>
    <message>
        <source>Steps of a case</source>
        <translation>案件流程</translation>
    </message>
    <message>
        <source>A rule that no longer holds</source>
        <translation>已不再有效的规则</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>时限类 %1</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>%1: %2 taken out</source>
        <translation>%1：删去 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1: %2 added: %3</source>
        <translation>%1：新增 %2：%3</translation>
    </message>
    <message>
        <source>%1: new order: %2</source>
        <translation>%1：新的顺序：%2</translation>
    </message>
    <message>
        <source>%1, reported again: %2 → %3</source>
        <translation>%1，重复上报：%2 → %3</translation>
    </message>
    <message>
        <source>%1: %2 %3 → %4</source>
        <translation>%1：%2 %3 → %4</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Open cases that would change</source>
        <translation>会有变化的在办案件</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2：%3</translation>
    </message>
    <message>
        <source>Deadline earlier %1, later %2</source>
        <translation>期限提前 %1 件，推后 %2 件</translation>
    </message>
    <message>
        <source>Overdue at once %1, no longer overdue %2</source>
        <translation>立即超时 %1 件，不再超时 %2 件</translation>
    </message>
    <message>
        <source>No other level</source>
        <translation>等级不变</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>等级 %1</translation>
    </message>
    <message>
        <source>To another department, if reported now: %1</source>
        <translation>如现在上报会派给别的部门：%1 件</translation>
    </message>
    <message>
        <source>Suspended or handed over, stay as they are: %1</source>
        <translation>已挂起或移交，保持不变：%1 件</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>arrival</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>filing</source>
        <translation>立案</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 个事项</numerusform>
        </translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Limit class</source>
        <translation>时限类</translation>
    </message>
    <message>
        <source>Check from</source>
        <translation>核查起算</translation>
    </message>
    <message>
        <source>Points for one level up</source>
        <translation>升一级所需分</translation>
    </message>
    <message>
        <source>Points for each circumstance</source>
        <translation>每种情形加分</translation>
    </message>
    <message>
        <source>Points for circumstances at most</source>
        <translation>情形加分上限</translation>
    </message>
    <message>
        <source>Points when twice the limit has passed</source>
        <translation>超过两倍时限加分</translation>
    </message>
    <message>
        <source>A supervisor acknowledges red within</source>
        <translation>值班长知悉红色案件时限</translation>
    </message>
    <message>
        <source>Near from this share of the limit</source>
        <translation>临期：已用时限达到</translation>
    </message>
    <message>
        <source>Reports at least</source>
        <translation>重复上报不少于</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>响铃</translation>
    </message>
    <message>
        <source>Acknowledge within</source>
        <translation>知悉时限</translation>
    </message>
    <message>
        <source>On the supervision list</source>
        <translation>列入督办</translation>
    </message>
    <message>
        <source>Urge at</source>
        <translation>催办：已用时限达到</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Major class</source>
        <translation>大类</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>A condition. An empty cell takes any case; the first row from the top whose conditions all hold applies.</source>
        <translation>条件。空格不限；自上而下第一条条件全部符合的规则生效。</translation>
    </message>
    <message>
        <source>Circumstances: key area, peak phase, vulnerable household, media, under supervision.</source>
        <translation>情形：重点区域、高峰阶段、困难家庭、媒体、督办。</translation>
    </message>
    <message>
        <source>So many reports of one kind at a place, or by a caller, within 30 days. From many to few.</source>
        <translation>30 天内同一地点同类或同一来电的上报次数。由多到少排列。</translation>
    </message>
    <message>
        <source>What the closing clock starts with; every other clock starts at filing.</source>
        <translation>核查时限从何时起算；其余时限都从立案起算。</translation>
    </message>
    <message>
        <source>Write 30 min, 2 urgent hours, 4 working hours, 3 working days or 5 days. An empty cell: no such clock.</source>
        <translation>写 30 分钟、2 紧急工作时、4 工作时、3 工作日或 5 自然日。空格表示没有这个时限。</translation>
    </message>
    <message>
        <source>A share of the limit, 1 % to 99 %.</source>
        <translation>占时限的比例，1 % 至 99 %。</translation>
    </message>
    <message>
        <source>Stands beside what the rule decides, wherever somebody asks why.</source>
        <translation>凡有人问为什么，就写在这条规则的结果旁边。</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 分钟</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Raised because twice the limit has passed by then: %1</source>
        <translation>因已过新时限的两倍而升级 %1 件</translation>
    </message>
</context>
<context>
    <name>severity</name>
    <message>
        <source>Overdue %1</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>as of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>vs 1 h ago</source>
        <translation>较上时</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>最久等待</translation>
    </message>
    <message>
        <source>Next limit</source>
        <translation>下个时限</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>To accept %1</source>
        <translation>待签收 %1</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 时</translation>
    </message>
    <message>
        <source>Last one</source>
        <translation>上一件</translation>
    </message>
    <message>
        <source>none in the last 12 h</source>
        <translation>12 小时内无</translation>
    </message>
    <message>
        <source>Late %1</source>
        <translation>超 %1</translation>
    </message>
    <message>
        <source>Wait %1</source>
        <translation>待签 %1</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>在办 %1 件</translation>
    </message>
</context>
<context>
    <name>shell</name>
    <message>
        <source>Gridhall</source>
        <translation>城运一屏</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在载入</translation>
    </message>
    <message>
        <source>Write failing</source>
        <translation>写入失败</translation>
    </message>
    <message>
        <source>Read failing</source>
        <translation>读取失败</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>已同步 %1</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message numerus="yes">
        <source>%n to write</source>
        <translation>
            <numerusform>待写入 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>无声音</translation>
    </message>
    <message>
        <source>No audio device was found. Alarms are shown but not heard; connect a loudspeaker or headphones.</source>
        <translation>未找到音频设备，告警只显示、不发声。请接上音箱或耳机。</translation>
    </message>
    <message>
        <source>Muted %1</source>
        <translation>静音 %1</translation>
    </message>
    <message>
        <source>Sounds come back by themselves. %1 brings them back now.</source>
        <translation>到时自动恢复声音，按 %1 立即恢复。</translation>
    </message>
    <message>
        <source>Sounds are on. %1 silences them for five minutes.</source>
        <translation>声音已开，按 %1 静音 5 分钟。</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>已同步</translation>
    </message>
    <message>
        <source>No news</source>
        <translation>没有消息</translation>
    </message>
</context>
<context>
    <name>sourceword</name>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Reported at</source>
        <translation>上报时间</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未结案</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Further particulars</source>
        <translation>附加信息</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>clock paused</source>
        <translation>停表</translation>
    </message>
    <message>
        <source>overdue %1</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>%1 left, near its end</source>
        <translation>剩余 %1，临期</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>stands for %1 more</source>
        <translation>另代表 %1 件</translation>
    </message>
    <message>
        <source>urged %1 ×</source>
        <translation>已催办 %1 次</translation>
    </message>
    <message>
        <source>by the caller’s digits</source>
        <translation>按来电尾号查到</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>在办 %1 件</translation>
    </message>
    <message>
        <source>worst %1</source>
        <translation>最高%1</translation>
    </message>
    <message>
        <source>scale %1</source>
        <translation>比例尺 %1</translation>
    </message>
    <message>
        <source>%1 is writing</source>
        <translation>%1 正在填写</translation>
    </message>
</context>
<context>
    <name>store</name>
    <message>
        <source>The disk is full: the backup %1 was not made. Make room, or choose another disk.</source>
        <translation>磁盘已满，备份 %1 未生成。请清理空间或换一个磁盘。</translation>
    </message>
    <message>
        <source>The backup %1 could not be written. Check the path and your rights, and try again.</source>
        <translation>备份 %1 写入失败。请检查路径和权限后重试。</translation>
    </message>
    <message>
        <source>The backup was stopped; no file was made.</source>
        <translation>备份已停止，没有生成文件。</translation>
    </message>
    <message>
        <source>The copy is not sound, so it was not kept: %1 Run “gridhallctl doctor” on the store itself.</source>
        <translation>副本不完好，未保留：%1 请对原库运行“gridhallctl doctor”。</translation>
    </message>
    <message>
        <source>There is already a file %1. Choose another name; nothing was overwritten.</source>
        <translation>已有文件 %1，未覆盖。请换一个名称。</translation>
    </message>
    <message>
        <source>Another program is writing to the store %1. Try again in a moment.</source>
        <translation>其他程序正在写入库 %1，请稍后重试。</translation>
    </message>
    <message>
        <source>The store %1 already holds this entry. Read it again and decide anew.</source>
        <translation>库 %1 中已有这一条。请重新查看后再操作。</translation>
    </message>
    <message>
        <source>The store %1 cannot be written: the file, its folder or the disk is write-protected. Change the rights, or open a copy.</source>
        <translation>库 %1 无法写入：文件、文件夹或磁盘为只读。请更改权限，或打开副本。</translation>
    </message>
    <message>
        <source>The file %1 is damaged or is not a Gridhall store. Keep a copy of it, run “gridhallctl doctor”, and restore the latest backup.</source>
        <translation>文件 %1 已损坏，或不是城运一屏的库。请留存一份副本，运行“gridhallctl doctor”，并恢复最近的备份。</translation>
    </message>
    <message>
        <source>The disk that holds the store %1 is full. Make room; nothing was written since.</source>
        <translation>库 %1 所在磁盘已满，此后未再写入。请清理空间。</translation>
    </message>
    <message>
        <source>The store %1 cannot be opened. Check that the path exists and that you may read and write it and its folder.</source>
        <translation>库 %1 无法打开。请检查路径是否存在，以及文件和文件夹的读写权限。</translation>
    </message>
    <message>
        <source>The database of the store %1 reported a failure. Run “gridhallctl doctor” to see whether the store is sound.</source>
        <translation>库 %1 的数据库报错。请运行“gridhallctl doctor”检查库是否完好。</translation>
    </message>
    <message>
        <source>The database driver %1 is missing. Install the package that brings it.</source>
        <translation>缺少数据库驱动 %1，请安装相应的软件包。</translation>
    </message>
    <message>
        <source>The store could not be read to its end: %1</source>
        <translation>库未能读完：%1</translation>
    </message>
    <message>
        <source>The database file is intact.</source>
        <translation>数据库文件完好。</translation>
    </message>
    <message>
        <source>The database file is damaged: %1. Restore the latest backup.</source>
        <translation>数据库文件已损坏：%1。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>The schema is that of step %1, unchanged.</source>
        <translation>表结构为第 %1 步，未被改动。</translation>
    </message>
    <message>
        <source>These parts of the schema were changed or are missing: %1. Restore the latest backup.</source>
        <translation>表结构有改动或缺失：%1。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>The log holds %1 events without a gap.</source>
        <translation>日志共 %1 条事件，连续无缺。</translation>
    </message>
    <message>
        <source>Events were taken out of the log: it ends at position %1 but holds %2. Restore the latest backup.</source>
        <translation>日志中有事件被取走：末位为 %1，实有 %2 条。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>case %1, version %2, position %3</source>
        <translation>案件 %1，版本 %2，位置 %3</translation>
    </message>
    <message>
        <source>A case&apos;s events have a gap before %1.</source>
        <translation>有案件的事件不连续，缺口在此之前：%1。</translation>
    </message>
    <message>
        <source>An event was altered after it was written: %1.</source>
        <translation>有事件写入后被改动：%1。</translation>
    </message>
    <message>
        <source>An event cannot be read: %1 (%2).</source>
        <translation>有事件无法读取：%1（%2）。</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <source>%1 Compare with a backup, and restore it if need be.</source>
        <translation>%1 请与备份比对，必要时恢复备份。</translation>
    </message>
    <message>
        <source>The hash chains of all %1 cases hold, and every event can be read.</source>
        <translation>全部 %1 件案件的哈希链完好，事件均可读取。</translation>
    </message>
    <message>
        <source>Every source id that was filed belongs to a case.</source>
        <translation>登记的来源编号均有对应案件。</translation>
    </message>
    <message>
        <source>%1 source ids belong to cases that are not in the log. Restore the latest backup.</source>
        <translation>%1 个来源编号对应的案件不在日志中。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>The table %1 stands at the log&apos;s end.</source>
        <translation>表 %1 已跟到日志末位。</translation>
    </message>
    <message>
        <source>The table %1 stands beyond the log&apos;s end. Run “gridhallctl rebuild”.</source>
        <translation>表 %1 超出日志末位。请运行“gridhallctl rebuild”。</translation>
    </message>
    <message>
        <source>The table %1 follows the log and stands at event %2 of %3; it is completed at the next start.</source>
        <translation>表 %1 已跟到日志第 %2 条，共 %3 条，下次启动时补全。</translation>
    </message>
    <message>
        <source>No case number was given twice.</source>
        <translation>案件编号没有重复。</translation>
    </message>
    <message>
        <source>%1 case numbers were given more than once.</source>
        <translation>%1 个案件编号重复。</translation>
    </message>
    <message>
        <source>All %1 rows of case_now are the sum of their events.</source>
        <translation>case_now 全部 %1 行与事件累计一致。</translation>
    </message>
    <message>
        <source>%1 rows of case_now are not the sum of their events. Run “gridhallctl rebuild”.</source>
        <translation>case_now 有 %1 行与事件累计不一致。请运行“gridhallctl rebuild”。</translation>
    </message>
    <message>
        <source>The disk did not take the data. Try again; nothing was written.</source>
        <translation>磁盘未能写入，数据没有改动，请重试。</translation>
    </message>
    <message>
        <source>Somebody else changed this case first. Look at it again and decide anew.</source>
        <translation>其他席位已先行改动本案。请重新查看后再操作。</translation>
    </message>
    <message>
        <source>The store is already being written to. Try again in a moment.</source>
        <translation>库正在写入，请稍后重试。</translation>
    </message>
    <message>
        <source>The store %1 was set up by a different build of Gridhall (schema step %2). Open it with that build, or restore a backup.</source>
        <translation>库 %1 由另一版本的城运一屏建立（表结构第 %2 步）。请用该版本打开，或恢复备份。</translation>
    </message>
    <message>
        <source>The file %1 is a database, but not a Gridhall store. Choose another file; this one was left as it is.</source>
        <translation>文件 %1 是数据库，但不是城运一屏的库，未作改动。请另选文件。</translation>
    </message>
    <message>
        <source>The store %1 was written by a newer Gridhall (schema %2; this program knows %3). Install the newer version, or open another store.</source>
        <translation>库 %1 由更新版本的城运一屏写入（表结构 %2，本程序为 %3）。请安装新版本，或打开其他库。</translation>
    </message>
    <message>
        <source>The store %1 is empty. Open it once for writing, for example with “gridhallctl serve”.</source>
        <translation>库 %1 是空的。请先以写入方式打开一次，例如运行“gridhallctl serve”。</translation>
    </message>
    <message>
        <source>The log of a case has a gap. Run “gridhallctl doctor”, and restore the latest backup.</source>
        <translation>有案件的日志不连续。请运行“gridhallctl doctor”，并恢复最近的备份。</translation>
    </message>
    <message>
        <source>Another version of Gridhall has taken over the tables of this store. Restart this program to make them anew.</source>
        <translation>另一版本的城运一屏已接管本库的表。请重新启动程序以重建。</translation>
    </message>
    <message>
        <source>Stopped. The tables will be completed at the next start.</source>
        <translation>已停止。各表下次启动时补全。</translation>
    </message>
    <message>
        <source>Stopped. What was mended so far stays, the rest is as it was.</source>
        <translation>已停止。已修复的保留，其余未动。</translation>
    </message>
    <message>
        <source>The tables of this store are being made anew. Try again in a moment; if it stays, run “gridhallctl rebuild”.</source>
        <translation>本库的表正在重建，请稍后重试；若持续如此，请运行“gridhallctl rebuild”。</translation>
    </message>
    <message>
        <source>Event %1 of the store cannot be read. A newer Gridhall may have written it, or the store is damaged: run “gridhallctl doctor”.</source>
        <translation>库中第 %1 条事件无法读取，可能由更新版本写入，或库已损坏。请运行“gridhallctl doctor”。</translation>
    </message>
    <message>
        <source>The store was opened for reading only.</source>
        <translation>库以只读方式打开。</translation>
    </message>
    <message>
        <source>There is no store at %1. Check the path.</source>
        <translation>%1 处没有库，请检查路径。</translation>
    </message>
    <message>
        <source>The folder %1 for the store cannot be made. Check the path and your rights.</source>
        <translation>库所在文件夹 %1 无法新建。请检查路径和权限。</translation>
    </message>
    <message>
        <source>The store %1 holds real cases; a drill needs a store of its own. Name another file.</source>
        <translation>库 %1 存有正式案件，演练须用独立的库。请另指定文件。</translation>
    </message>
    <message>
        <source>Event %1 of the centre&apos;s log cannot be read. A newer Gridhall may have written it, or the store is damaged: run “gridhallctl doctor”.</source>
        <translation>中心日志第 %1 条事件无法读取，可能由更新版本写入，或库已损坏。请运行“gridhallctl doctor”。</translation>
    </message>
    <message>
        <source>Somebody else wrote into the centre&apos;s log first. Look again and decide anew.</source>
        <translation>其他席位已先行写入中心日志。请重新查看后再操作。</translation>
    </message>
    <message>
        <source>The centre&apos;s log has a gap before event %1.</source>
        <translation>中心日志在第 %1 条事件之前有缺口。</translation>
    </message>
    <message>
        <source>Event %1 of the centre&apos;s log was altered after it was written.</source>
        <translation>中心日志第 %1 条事件写入后被改动。</translation>
    </message>
    <message>
        <source>The hash chain of the centre&apos;s own log holds, and every event can be read.</source>
        <translation>中心日志的哈希链完好，事件均可读取。</translation>
    </message>
    <message>
        <source>“%1” is no anchor. Write it as it stands on the sheet: POSITION:DIGEST, or the digest alone (at least its first 16 digits).</source>
        <translation>“%1”不是锚。请照日报上的写 POSITION:DIGEST，或只写摘要（至少前 16 位）。</translation>
    </message>
    <message>
        <source>These parts of the schema are none of Gridhall&apos;s: %1. Find out who added them, and restore the latest backup.</source>
        <translation>表结构中有些部分不是本程序的：%1。请查清是谁加的，并恢复最近的备份。</translation>
    </message>
    <message>
        <source>This store has no running digest yet; it gets one when it is next opened for writing.</source>
        <translation>这个库还没有总摘要；下次以可写方式打开时生成。</translation>
    </message>
    <message>
        <source>The running digest does not add up from commit %1 on: what was written after event %2 was altered, taken out or put in another order. Compare with a backup, and restore it if need be.</source>
        <translation>总摘要从第 %1 次提交起不符：事件 %2 之后写入的内容被改动、删除或调换了次序。请与备份比对，必要时恢复备份。</translation>
    </message>
    <message>
        <source>%1 events were put into the store without Gridhall: no commit sealed them. Compare with a backup.</source>
        <translation>有 %1 个事件不是本程序写进库的：没有提交记录它们。请与备份比对。</translation>
    </message>
    <message>
        <source>The running digest of all %1 commits adds up: %2.</source>
        <translation>全部 %1 次提交的总摘要相符：%2。</translation>
    </message>
    <message>
        <source>%1 source ids, serials or marks are not as they were written (the first: %2). Restore the latest backup.</source>
        <translation>有 %1 个来源编号、流水号或标记与写入时不同（第一个：%2）。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>What is written once was written again: %1. Compare with a backup, and restore it if need be.</source>
        <translation>只写一次的内容又被写了一遍：%1。请与备份比对，必要时恢复备份。</translation>
    </message>
    <message>
        <source>All %1 source ids, serials and marks are as they were written.</source>
        <translation>全部 %1 个来源编号、流水号和标记都与写入时相同。</translation>
    </message>
    <message>
        <source>Only the store&apos;s owner and its group may read it, as was set.</source>
        <translation>按设定，只有库的所有者和所属的组可以读。</translation>
    </message>
    <message>
        <source>Only the store&apos;s owner may read it.</source>
        <translation>只有库的所有者可以读。</translation>
    </message>
    <message>
        <source>This store never had the digest on the sheet: something before it was altered or taken out, an older backup was restored, or it is another store&apos;s sheet.</source>
        <translation>这个库从未有过日报上的摘要：此前的内容被改动或删除，或恢复了更早的备份，或那是另一个库的日报。</translation>
    </message>
    <message>
        <source>The digest on the sheet stands in the ledger, but what it is made of was altered since.</source>
        <translation>日报上的摘要在账中，但它所包含的内容后来被改动了。</translation>
    </message>
    <message>
        <source>The signature on the sheet is not one by this store&apos;s key.</source>
        <translation>日报上的签名不是本库密钥的签名。</translation>
    </message>
    <message>
        <source>The store holds unaltered all that it held when the sheet was printed: commit %1, event %2.</source>
        <translation>打印日报时库中的全部内容原样保存：第 %1 次提交，事件 %2。</translation>
    </message>
    <message>
        <source>The store %1 is not the file any more that was opened: it was moved, removed or replaced. Nothing is written until it is back in its place. To take a backup in its stead, use “gridhallctl restore”.</source>
        <translation>库 %1 已不是当初打开的文件：它被移走、删除或替换了。放回原处之前不再写入。要改用备份，请用“gridhallctl restore”。</translation>
    </message>
    <message>
        <source>What the database keeps beside the store %1 (-wal, -shm) was taken away. Nothing more is written. End every program that uses this store, and start again.</source>
        <translation>数据库放在库 %1 旁边的文件（-wal、-shm）被拿走了。不再写入。请退出使用这个库的全部程序，再重新启动。</translation>
    </message>
    <message>
        <source>%1 is not a file: a store is never a folder, a pipe or a device. Check the path.</source>
        <translation>%1 不是文件：库不能是文件夹、管道或设备。请检查路径。</translation>
    </message>
    <message>
        <source>Others than its owner may read this store: %1. The next opening for writing takes that right from them; to share it with a group on purpose, use “gridhallctl share”.</source>
        <translation>所有者以外的人可以读这个库：%1。下次以可写方式打开时收回；要有意与组共享，请用“gridhallctl share”。</translation>
    </message>
    <message>
        <source>The backup could not be put in the place of %1: %2. Nothing was lost; check the disk and your rights, and try again.</source>
        <translation>备份放不到 %1 的位置：%2。没有丢失任何内容；请检查磁盘和权限，再试一次。</translation>
    </message>
    <message>
        <source>The store %1 is in use by process %2. End the console and “gridhallctl serve” first; nothing was changed.</source>
        <translation>库 %1 正被进程 %2 使用。请先退出值守台和“gridhallctl serve”；没有改动任何内容。</translation>
    </message>
    <message>
        <source>The backup %1 is not sound: %2 Take another one; nothing was changed.</source>
        <translation>备份 %1 不完好：%2 请换一份；没有改动任何内容。</translation>
    </message>
    <message>
        <source>There is no file %1. Check the path.</source>
        <translation>没有文件 %1。请检查路径。</translation>
    </message>
    <message>
        <source>The backup and the store are the same file.</source>
        <translation>备份和库是同一个文件。</translation>
    </message>
    <message>
        <source>The backup %1 has no digest: it was made by an earlier Gridhall. Make a new one.</source>
        <translation>备份 %1 没有摘要：它由旧版本生成。请重新备份。</translation>
    </message>
    <message>
        <source>The backup %1 is not one of this store: the store %2 never had its digest.</source>
        <translation>备份 %1 不是这个库的：库 %2 从未有过它的摘要。</translation>
    </message>
    <message>
        <source>The file says that its schema is that of step %1, but %2 steps were run. Restore the latest backup.</source>
        <translation>文件自称表结构是第 %1 步，实际运行了 %2 步。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>Schema step %1 is not the one that this program knows. Open the store with the build that made it, or restore a backup.</source>
        <translation>表结构第 %1 步不是本程序所知的那一步。请用生成它的版本打开，或恢复备份。</translation>
    </message>
    <message>
        <source>The table case_now holds a row that no case can have (%1). The case was read from the log instead; the table is made anew from the log.</source>
        <translation>派生表 case_now 中有一行不可能属于任何案件（%1）。该案件已改由事件读出；派生表将由事件重做。</translation>
    </message>
    <message>
        <source>The store %1 belongs to the town %2, and this region is %3. Name the region of %2, or another store.</source>
        <translation>数据库 %1 属于 %2，而此辖区是 %3。请指定 %2 的辖区包，或换一个数据库。</translation>
    </message>
    <message>
        <source>%1 pictures are not what was put there (the first: %2). Take them out of a backup.</source>
        <translation>%1 张照片与存入时不符（第一张：%2）。请从备份中取回。</translation>
    </message>
    <message>
        <source>All %1 pictures that cases name are there, as they were put.</source>
        <translation>案件所附的 %1 张照片都在，与存入时一致。</translation>
    </message>
    <message>
        <source>%1 pictures in %2 are named by no case: left over from an order that was given up, or from before a restore. They harm nothing.</source>
        <translation>%2 中有 %1 张照片没有案件引用：是放弃的操作或恢复之前留下的，没有害处。</translation>
    </message>
    <message>
        <source>The folder %1 is away, with %2 pictures that cases name. Put it back beside the store.</source>
        <translation>文件夹 %1 不在，其中有案件所附的 %2 张照片。请放回库旁边。</translation>
    </message>
    <message>
        <source>%1 pictures that cases name are missing in %2 (the first: %3). Take them out of a backup.</source>
        <translation>案件所附的照片有 %1 张不在 %2 中（第一张：%3）。请从备份中取回。</translation>
    </message>
    <message>
        <source>The store belongs to the town %1.</source>
        <translation>本库属于街镇 %1。</translation>
    </message>
    <message>
        <source>The store does not say yet which town it belongs to: the first region that it is opened with for writing becomes its town for ever. Open it with its own region first.</source>
        <translation>本库还没有记下属于哪个街镇：第一次以写入方式打开它的辖区，就永远是它的街镇。请先用它自己的辖区打开。</translation>
    </message>
    <message>
        <source>The store %1 is not a drill&apos;s: its clock is the machine&apos;s.</source>
        <translation>库 %1 不是演练库，用的是本机时钟。</translation>
    </message>
    <message>
        <source>The picture could not be kept in %1: %2. Check the disk and your rights, and try again.</source>
        <translation>图片没能存进 %1：%2。请检查磁盘和权限后重试。</translation>
    </message>
    <message>
        <source>The folder of pictures is away</source>
        <translation>照片文件夹不在</translation>
    </message>
    <message>
        <source>The picture is missing</source>
        <translation>照片不在</translation>
    </message>
    <message>
        <source>The picture was altered</source>
        <translation>照片被改过</translation>
    </message>
    <message>
        <source>The copying of pictures was stopped.</source>
        <translation>照片的复制已停止。</translation>
    </message>
    <message>
        <source>%1 pictures that the backup&apos;s cases name are not beside it, and the store has them. Copy %2 to the backup, or make a new one.</source>
        <translation>备份的案件所附的照片有 %1 张不在备份旁边，而库中有。请把 %2 复制到备份旁边，或重做备份。</translation>
    </message>
    <message>
        <source>Put the right one back. Where it is gone for good, take a new one with “gridhallctl anchor --new-key”: that stays visible in the store.</source>
        <translation>请放回正确的密钥。确已遗失的，用“gridhallctl anchor --new-key”换新：此事在库中留痕。</translation>
    </message>
    <message>
        <source>The key %1 is not there, as it is with every backup: anchors carry no signature.</source>
        <translation>密钥 %1 不在（备份都是如此）：锚不带签名。</translation>
    </message>
    <message>
        <source>The key %1 may not be read by you: anchors carry no signature, and it was not looked at.</source>
        <translation>您无权读取密钥 %1：锚不带签名，也未核对密钥。</translation>
    </message>
    <message>
        <source>The file %1 does not hold this store&apos;s key (%2…): nothing is signed with it.</source>
        <translation>文件 %1 不是本库的密钥（%2…）：不用它签名。</translation>
    </message>
    <message>
        <source>The store %1 has no key yet; it gets one when it is next opened for writing.</source>
        <translation>库 %1 还没有密钥；下次以可写方式打开时生成。</translation>
    </message>
    <message>
        <source>The mark of the key in the store %1 was changed without Gridhall. Keep the file as it is, find out who did it, and restore the latest backup; nothing was changed.</source>
        <translation>库 %1 中的密钥标记被绕过本程序改动。请保留原文件，查明何人所为，并恢复最近的备份；未作任何更改。</translation>
    </message>
    <message>
        <source>The mark of the store&apos;s key says %1, and the log knows %2: it was changed by no order. Nothing is signed. Keep the file as it is, find out who did it, and compare with a backup; an honest change is told with “gridhallctl anchor --new-key”.</source>
        <translation>库中的密钥标记为 %1，而日志记载的是 %2：没有指令改过它。不予签名。请保留原文件，查明何人所为，并与备份比对；正当的更换应使用“gridhallctl anchor --new-key”。</translation>
    </message>
    <message>
        <source>A new key needs a reason: it stays in the store for everybody to read.</source>
        <translation>换新密钥须写明理由：理由留在库中，人人可查。</translation>
    </message>
    <message>
        <source>The key %1 could not be written. Check the disk and your rights; nothing was changed.</source>
        <translation>无法写入密钥 %1。请检查磁盘与权限；未作任何更改。</translation>
    </message>
    <message>
        <source>This store has no key that signs its anchors yet; it gets one when it is next opened for writing.</source>
        <translation>本库还没有给锚签名的密钥；下次以可写方式打开时生成。</translation>
    </message>
    <message>
        <source>The key beside the store is the one that its log began with.</source>
        <translation>库旁的密钥与日志起始时的一致。</translation>
    </message>
    <message>
        <source>The key beside the store is the one that its log names.</source>
        <translation>库旁的密钥与日志所载一致。</translation>
    </message>
    <message>
        <source>With commit %1 the store&apos;s key was changed, by no order that says so.</source>
        <translation>第 %1 次提交改动了本库密钥，却没有相应的指令。</translation>
    </message>
    <message>
        <source>On %1 UTC, with commit %2, a new key was taken: %3</source>
        <translation>%1（UTC），第 %2 次提交换用了新密钥：%3</translation>
    </message>
    <message>
        <source>The running digest was emptied and begun anew, over %1 events that stood there. Hold the store against a printed sheet or a backup.</source>
        <translation>连续摘要曾被清空并重新开始，当时已有 %1 条事件。请与印出的日报或备份对照。</translation>
    </message>
    <message>
        <source>%1 events were put into the store without Gridhall before commit %2. Hold the store against a printed sheet or a backup.</source>
        <translation>第 %2 次提交之前，有 %1 条事件绕过本程序写入本库。请与印出的日报或备份对照。</translation>
    </message>
    <message>
        <source>The backup %1 is of the town %2, and the store %3 belongs to %4: its console would be shut out. Nothing was changed.</source>
        <translation>备份 %1 属于%2，而库 %3 属于%4：恢复后其值守台将无法打开。未作任何更改。</translation>
    </message>
    <message>
        <source>The backup %1 holds a drill&apos;s cases, and the store %2 real ones. Nothing was changed.</source>
        <translation>备份 %1 是演练案件，而库 %2 是真实案件。未作任何更改。</translation>
    </message>
    <message>
        <source>The backup %1 holds real cases, and the store %2 a drill&apos;s. Nothing was changed.</source>
        <translation>备份 %1 是真实案件，而库 %2 是演练案件。未作任何更改。</translation>
    </message>
    <message>
        <source>this store has no key yet</source>
        <translation>本库尚无密钥</translation>
    </message>
    <message>
        <source>the store&apos;s key may not be read here</source>
        <translation>当前用户无权读取本库的密钥</translation>
    </message>
    <message>
        <source>another key than the store&apos;s own lies beside it</source>
        <translation>库旁的密钥不是本库的</translation>
    </message>
    <message>
        <source>the mark of the store&apos;s key was altered</source>
        <translation>本库的密钥标记被改动过</translation>
    </message>
    <message>
        <source>the store&apos;s key is not beside it</source>
        <translation>库旁没有本库的密钥</translation>
    </message>
    <message>
        <source>%1 is a link to %2, and there is no such file. Put the link or the file right, or name another store; nothing was changed.</source>
        <translation>%1 是指向 %2 的链接，但那里没有文件。请改正链接或放回文件，或指定另一个库；未作任何改动。</translation>
    </message>
    <message>
        <source>The store %1 cannot be opened: %2. Check your rights; nothing was changed.</source>
        <translation>库 %1 打不开：%2。请检查权限；没有任何改动。</translation>
    </message>
    <message>
        <source>The backup %1 may be of the time before the history of the store %2 was sealed: what it holds can no longer be compared, and it names callers in clear. Make a new one.</source>
        <translation>备份 %1 可能做于库 %2 的旧记录加封之前：内容已无法比对，且以明文写着来电人。请重新备份。</translation>
    </message>
    <message>
        <source>Events of this case name the caller in clear: they were written before callers were sealed. Run “gridhallctl people seal-history” once; then it can be forgotten.</source>
        <translation>本案有事件以明文写着来电人：写于加封之前。运行一次 “gridhallctl people seal-history”，之后即可遗忘。</translation>
    </message>
    <message>
        <source>The keys of %1 cases are gone and no event says that their callers were forgotten (the first: case %2). They read as forgotten; a backup still has the keys.</source>
        <translation>%1 件案件的密钥不见了，却没有遗忘来电人的事件（第一件：案件 %2）。来电人显示为已遗忘；备份里还有密钥。</translation>
    </message>
    <message>
        <source>The keys of %1 cases do not open what is sealed in them (the first: case %2). Compare with a backup.</source>
        <translation>%1 件案件的密钥打不开其中加封的内容（第一件：案件 %2）。请与备份比对。</translation>
    </message>
    <message>
        <source>The callers of %1 cases were forgotten, and their keys lie here all the same (the first: case %2): put there from a backup, or left by a program that was not ours.</source>
        <translation>%1 件案件的来电人已遗忘，密钥却还在（第一件：案件 %2）：从备份放回来的，或是别的程序留下的。</translation>
    </message>
    <message>
        <source>%1 keys of callers belong to cases that are not in the log.</source>
        <translation>%1 把来电人密钥属于日志里没有的案件。</translation>
    </message>
    <message>
        <source>The callers of %1 cases are sealed and can be opened; those of %2 are forgotten.</source>
        <translation>%1 件案件的来电人已加封，可以打开；%2 件已遗忘。</translation>
    </message>
    <message>
        <source>%1 events of before name callers in clear. “gridhallctl people seal-history” writes them anew, once; then these callers can be forgotten, too.</source>
        <translation>以前的 %1 条事件以明文写着来电人。“gridhallctl people seal-history” 一次性重写加封；之后这些来电人也能遗忘。</translation>
    </message>
    <message>
        <source>The sealing was stopped; the store is as it was.</source>
        <translation>加封已停止；库和原来一样。</translation>
    </message>
    <message>
        <source>This store has no key that could sign what is changed.</source>
        <translation>本库没有可以为改动签名的密钥。</translation>
    </message>
    <message>
        <source>The running digest of the store does not add up, so nothing of it is written anew. Run “gridhallctl doctor”, and restore a backup if need be.</source>
        <translation>本库的累计摘要对不上，因此不重写。请运行 “gridhallctl doctor”，必要时恢复备份。</translation>
    </message>
    <message>
        <source>On %1 UTC events of before were sealed, up to commit %2, and the digest became another (%3): the statement is signed by this store&apos;s key.</source>
        <translation>%1 UTC，以前的事件已加封，至提交 %2，摘要随之改变（%3）：声明由本库密钥签名。</translation>
    </message>
    <message>
        <source>A statement of %1 UTC says that events of before were sealed (%2), but it is not this store&apos;s key that signed it, or the ledger has no such digest. Compare with a backup.</source>
        <translation>%1 UTC 的声明说以前的事件已加封（%2），但签名不是本库密钥的，或账本里没有这个摘要。请与备份比对。</translation>
    </message>
    <message>
        <source>The digest is of the time before this store&apos;s history was sealed (%1 UTC, commit %2), and it is honoured: the signed statement stands for what was there then.</source>
        <translation>此摘要出自本库旧记录加封之前（%1 UTC，提交 %2），予以承认：签名声明担保当时的内容。</translation>
    </message>
    <message>
        <source>This store&apos;s history was sealed on %1 UTC, and digests of before are other ones. Type the whole line of the sheet, with position and signature: then it can be told whether it is this store&apos;s.</source>
        <translation>本库旧记录于 %1 UTC 加封，此前的摘要已不同。请输入纸面整行，连同位置和签名：这样才能判断是不是本库的。</translation>
    </message>
    <message>
        <source>Readings of sensors cannot be kept in %1: %2. They go on in memory; what came since is missing when somebody looks back.</source>
        <translation>感知读数无法保存到 %1：%2。读数继续留在内存中；回看时这段时间没有数据。</translation>
    </message>
    <message>
        <source>Another program keeps the readings of sensors of this store. Those that come here go on in memory, and nobody else sees them.</source>
        <translation>另一个程序正在保存此库的感知读数。发到这里的读数只留在内存中，别处看不到。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read, or begin as none of the ring does</source>
        <translation>
            <numerusform>%n 个文件读不了，或开头不是读数文件的样子</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) are damaged and are passed over</source>
        <translation>
            <numerusform>%n 批已损坏，跳过不用</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest batch is unfinished (it is being written, or its writer was killed) and is passed over</source>
        <translation>最新一批不完整（正在写，或写它的程序被杀掉了），跳过不用</translation>
    </message>
    <message numerus="yes">
        <source>others than the store&apos;s owner may use %n of its files</source>
        <translation>
            <numerusform>其中 %n 个文件，库主人以外的人也能用</numerusform>
        </translation>
    </message>
    <message>
        <source>it takes %1 MB, more than the usual %2 MB</source>
        <translation>占 %1 MB，超过通常的 %2 MB</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in its folder are none of its own</source>
        <translation>
            <numerusform>文件夹里有 %n 个文件不是它的</numerusform>
        </translation>
    </message>
    <message>
        <source>The readings beside the store (%1) cannot be read.</source>
        <translation>库旁的感知读数（%1）读不了。</translation>
    </message>
    <message>
        <source>The readings beside the store (%1): %2.</source>
        <translation>库旁的感知读数（%1）：%2。</translation>
    </message>
    <message>
        <source>The readings beside the store are whole: %1 batches in %2 MB. No backup holds them.</source>
        <translation>库旁的感知读数完整：%1 批，%2 MB。备份里没有它们。</translation>
    </message>
</context>
<context>
    <name>theme</name>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>特急</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Pressing</source>
        <translation>较急</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>Made-up cases: nothing counts, no messages are sent.</source>
        <translation>虚构案件，不进正式统计，不发正式短信。</translation>
    </message>
    <message>
        <source>Not acknowledged</source>
        <translation>未知悉</translation>
    </message>
    <message>
        <source>To acknowledge</source>
        <translation>待知悉</translation>
    </message>
    <message>
        <source>Drill clock %1, %2×</source>
        <translation>演练时钟 %1，%2×</translation>
    </message>
    <message>
        <source>Drill clock %1, stands</source>
        <translation>演练时钟 %1，已停</translation>
    </message>
    <message>
        <source>drill %1×</source>
        <translation>演练 %1×</translation>
    </message>
    <message>
        <source>drill stands</source>
        <translation>演练已停</translation>
    </message>
</context>
<context>
    <name>things</name>
    <message>
        <source>A request takes at most %1 readings; send the rest in further ones.</source>
        <translation>一次请求最多 %1 条读数，其余的请分次发送。</translation>
    </message>
    <message>
        <source>The value is missing, or stands there twice.</source>
        <translation>缺少值，或同一条里写了两次。</translation>
    </message>
    <message>
        <source>The number is larger than anything that can be measured.</source>
        <translation>数值过大，不可能是测量结果。</translation>
    </message>
    <message>
        <source>The word of a state has at most 40 letters, blanks and hyphens, and no digits.</source>
        <translation>状态词最多 40 个字符，只能是文字、空格和连字符，不能有数字。</translation>
    </message>
    <message>
        <source>The value must be a number or a word.</source>
        <translation>值应当是数字或状态词。</translation>
    </message>
    <message>
        <source>This member stands there twice.</source>
        <translation>这个字段写了两次。</translation>
    </message>
    <message>
        <source>This member must be a text.</source>
        <translation>这个字段应当是文本。</translation>
    </message>
    <message>
        <source>The moment is missing or unreadable; write it with a zone, like 2025-11-07T14:30:00+08:00.</source>
        <translation>缺少时间或无法识别；请带时区书写，例如 2025-11-07T14:30:00+08:00。</translation>
    </message>
    <message>
        <source>A reading must be an object.</source>
        <translation>一条读数应当是一个对象。</translation>
    </message>
    <message>
        <source>The code is missing, or is no code of a sensor: write it like smoke-11-1.</source>
        <translation>缺少编码，或不是感知设备的编码：请写成 smoke-11-1 这样。</translation>
    </message>
    <message>
        <source>A unit has at most 16 letters, digits and signs, like °C or m³/h.</source>
        <translation>单位最多 16 个字符，由字母、数字和符号组成，例如 °C 或 m³/h。</translation>
    </message>
    <message>
        <source>The word of a state has no unit.</source>
        <translation>状态词没有单位。</translation>
    </message>
    <message>
        <source>The request is nested deeper than readings are.</source>
        <translation>请求的嵌套层数超出了读数应有的层数。</translation>
    </message>
    <message>
        <source>The request is no JSON: NaN and Infinity are not numbers of it either.</source>
        <translation>请求不是 JSON；NaN 和 Infinity 也不是 JSON 的数字。</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>第 %1 字节</translation>
    </message>
    <message>
        <source>The request must be one object with the list &quot;readings&quot;.</source>
        <translation>请求应当是一个对象，其中有列表“readings”。</translation>
    </message>
    <message>
        <source>The source must be the code of one.</source>
        <translation>source 应当是来源的编码。</translation>
    </message>
    <message>
        <source>There is nothing at this address; readings go to /things/v1/readings.</source>
        <translation>此地址没有内容；读数请发到 /things/v1/readings。</translation>
    </message>
    <message>
        <source>This address does not take %1; use POST or GET.</source>
        <translation>此地址不接受 %1，请用 POST 或 GET。</translation>
    </message>
    <message>
        <source>The api_key is missing; send it in the header X-API-Key.</source>
        <translation>缺少 api_key；请放在请求头 X-API-Key 中发送。</translation>
    </message>
    <message>
        <source>The api_key is not valid; ask the operations centre for the right one.</source>
        <translation>api_key 无效；请向城运中心索取正确的密钥。</translation>
    </message>
    <message>
        <source>Readings are taken as application/json.</source>
        <translation>读数只接受 application/json。</translation>
    </message>
    <message>
        <source>Too many readings are waiting; these were not taken. Send them again after the time in the Retry-After header.</source>
        <translation>等待处理的读数过多，这些没有收下。请按 Retry-After 的时间稍后重发。</translation>
    </message>
    <message>
        <source>source: this api_key may not report for a source of sensors, or not for the one that is named; ask the operations centre.</source>
        <translation>source：这个 api_key 不能以感知类来源上报，或不能以所写的来源上报；请联系城运中心。</translation>
    </message>
    <message>
        <source>Readings of sensors are kept again.</source>
        <translation>感知读数恢复保存。</translation>
    </message>
    <message>
        <source>This api_key may not report for a source of sensors, and so not ask for readings.</source>
        <translation>这个 api_key 不能以感知类来源上报，因此也不能查询读数。</translation>
    </message>
    <message>
        <source>id: name one sensor to %1 by their codes, as ?id=smoke-11-1&amp;id=smoke-11-2.</source>
        <translation>id：请写 1 至 %1 个感知设备的编码，例如 ?id=smoke-11-1&amp;id=smoke-11-2。</translation>
    </message>
    <message>
        <source>id: no sensor and no element of this town has one of these codes.</source>
        <translation>id：其中有编码不属于本镇的任何感知设备或要素。</translation>
    </message>
    <message>
        <source>No sensor and no element of this town has the code &quot;%1&quot;.</source>
        <translation>本镇没有编码为“%1”的感知设备或要素。</translation>
    </message>
    <message>
        <source>The moment of &quot;%1&quot; lies more than a minute after this centre&apos;s time; set the clock of the thing.</source>
        <translation>“%1”的时间比本中心的时间晚一分钟以上；请校准设备的时钟。</translation>
    </message>
    <message>
        <source>The moment of &quot;%1&quot; lies before everything that is kept.</source>
        <translation>“%1”的时间早于所保存的范围。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; said another value for the same moment before; that one stands.</source>
        <translation>“%1”先前在同一时刻报过另一个值；以先报的为准。</translation>
    </message>
    <message>
        <source>grid %1</source>
        <translation>网格 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>No sensor of the town has spoken since %1: look whether readings still come in.</source>
        <translation>自 %1 起全镇感知设备均无读数：请查看读数是否还在接入。</translation>
    </message>
    <message>
        <source>All sensors of a group are silent since %1: %2.</source>
        <translation>自 %1 起一组感知设备全部静默：%2。</translation>
    </message>
    <message>
        <source>%1 %2, %3 ago</source>
        <translation>%1 %2，%3 前</translation>
    </message>
    <message>
        <source>no sensor of the town speaks</source>
        <translation>全辖区感知设备都没有数据</translation>
    </message>
</context>
<context>
    <name>timetext</name>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation>%1 天 %2 时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>town</name>
    <message>
        <source>The program that reads the file gave no answer.</source>
        <translation>读取文件的程序没有回答。</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that you may read it.</source>
        <translation>无法读取文件。请看是否有权读它。</translation>
    </message>
    <message>
        <source>The file is empty. Export it anew.</source>
        <translation>文件是空的。请重新导出。</translation>
    </message>
    <message>
        <source>The file is an archive. Unpack it, and name the file that was in it.</source>
        <translation>这是压缩包。请先解压，再写里面的文件。</translation>
    </message>
    <message>
        <source>A Shapefile is several files beside each other; of this one the .%1 is missing. Copy it to the same folder.</source>
        <translation>Shapefile 由几个并列的文件组成；这里缺少 .%1。请把它复制到同一文件夹。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no encoding that is known; write UTF-8 or GB18030.</source>
        <translation>不认识编码“%1”；请写 UTF-8 或 GB18030。</translation>
    </message>
    <message>
        <source>The file is no Shapefile, GeoPackage, GeoJSON or KML file that can be read. Export it anew.</source>
        <translation>这不是能读的 Shapefile、GeoPackage、GeoJSON 或 KML 文件。请重新导出。</translation>
    </message>
    <message>
        <source>The file has no layer of this name.</source>
        <translation>文件里没有这个名称的图层。</translation>
    </message>
    <message>
        <source>The file could not be read to its end. It may be damaged; export it anew.</source>
        <translation>文件没能读到底，可能已损坏；请重新导出。</translation>
    </message>
    <message>
        <source>The file could not be read within a minute and two gigabytes. It may be damaged or made to harm; export it anew, with this town&apos;s grids alone.</source>
        <translation>一分钟、2 GB 内存之内没能读完这个文件。它可能已损坏或有意害人；请重新导出，只含本镇网格。</translation>
    </message>
    <message>
        <source>The program that reads the file could not be started: %1.</source>
        <translation>读取文件的程序无法启动：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no coordinate system. Write WGS84, GCJ02, BD09, shanghai, or a number like EPSG:4549.</source>
        <translation>“%1”不是坐标系。请写 WGS84、GCJ02、BD09、shanghai，或 EPSG:4549 这样的编号。</translation>
    </message>
    <message>
        <source>There is no known way from &quot;%1&quot; to WGS 84.</source>
        <translation>不知道如何从“%1”换算到 WGS 84。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of element; write one of: %2.</source>
        <translation>“%1”不是要素类型；请写其中之一：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no code: letters, digits, dots, dashes, 40 at the most.</source>
        <translation>“%1”不能作编码：只能用字母、数字、点、连字符，最多 40 个。</translation>
    </message>
    <message>
        <source>Its code %1 is there already.</source>
        <translation>编码 %1 已经有了。</translation>
    </message>
    <message>
        <source>It has no coordinates.</source>
        <translation>没有坐标。</translation>
    </message>
    <message>
        <source>It is there already, as %1.</source>
        <translation>它已经有了，编码 %1。</translation>
    </message>
    <message>
        <source>It has no code; it is %1.</source>
        <translation>没有编码；编为 %1。</translation>
    </message>
    <message>
        <source>It has no name; it is %1 until somebody gives one.</source>
        <translation>没有名称；在给出之前叫 %1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no count from 1 to %2.</source>
        <translation>“%1”不是 1 到 %2 的数量。</translation>
    </message>
    <message>
        <source>It has neither coordinates nor a grid.</source>
        <translation>既没有坐标，也没有网格。</translation>
    </message>
    <message>
        <source>It is kept by the grid that the table names. %1</source>
        <translation>按表格写的网格收下。%1</translation>
    </message>
    <message>
        <source>It has no kind.</source>
        <translation>没有类型。</translation>
    </message>
    <message>
        <source>The pack has no kind of sensors &quot;%1&quot;, and no item for its alarms; name the item.</source>
        <translation>数据包里没有感知设备类型“%1”，也没有对应其报警的事项；请指定事项。</translation>
    </message>
    <message>
        <source>The kind of sensors %1 is new: %2, its alarms become %3.</source>
        <translation>感知设备类型 %1 是新的：编码 %2，报警归入 %3。</translation>
    </message>
    <message>
        <source>Somebody else is adding to the pack %1. Try again in a moment.</source>
        <translation>有人正在往数据包 %1 里添加。请稍后再试。</translation>
    </message>
    <message>
        <source>The pack %1 cannot be written. Check that you may write into its folder.</source>
        <translation>无法写入数据包 %1。请看是否有权写它的文件夹。</translation>
    </message>
    <message>
        <source>The pack has no item %1.</source>
        <translation>数据包里没有事项 %1。</translation>
    </message>
    <message>
        <source>There is no region pack %1.</source>
        <translation>没有数据包 %1。</translation>
    </message>
    <message>
        <source>With these rows the pack would not load; nothing was changed. The first problem: %1</source>
        <translation>加入这些行后数据包将无法载入；什么都没有改。第一个问题：%1</translation>
    </message>
    <message>
        <source>Its longitude and latitude are exchanged; name the columns the other way round.</source>
        <translation>经度与纬度颠倒了；请把两列对调着指定。</translation>
    </message>
    <message>
        <source>Its point is nowhere in this coordinate system; name the system that the table has.</source>
        <translation>它的点在这个坐标系里不存在；请写明表格所用的坐标系。</translation>
    </message>
    <message>
        <source>It stands outside all grids; correct its place, or name the coordinate system that the table has.</source>
        <translation>它不在任何网格内；请改正位置，或写明表格所用的坐标系。</translation>
    </message>
    <message>
        <source>The town has no grid &quot;%1&quot;.</source>
        <translation>本镇没有网格“%1”。</translation>
    </message>
    <message>
        <source>Its coordinates cannot be read: &quot;%1&quot;.</source>
        <translation>坐标读不懂：“%1”。</translation>
    </message>
    <message>
        <source>Its coordinates are 0, 0: nobody measured them.</source>
        <translation>坐标是 0, 0：没有人测过。</translation>
    </message>
    <message>
        <source>The table says grid %1; its point lies in %2.</source>
        <translation>表格写的是网格 %1；它的点在 %2。</translation>
    </message>
    <message>
        <source>The file has no column %1; its first row has: %2.</source>
        <translation>文件没有 %1 这一列；它的首行有：%2。</translation>
    </message>
    <message>
        <source>No header was found in the first rows. A list of things needs headings such as 名称, 类型, 经度, 纬度, or name, kind, longitude, latitude; or name the columns.</source>
        <translation>前几行里没有找到表头。清单需要“名称、类型、经度、纬度”之类的列名，或 name、kind、longitude、latitude；也可以指定各列。</translation>
    </message>
    <message>
        <source>The file has more than %1 rows. Divide it, and add the parts one after the other.</source>
        <translation>文件超过 %1 行。请拆开后逐个加入。</translation>
    </message>
    <message>
        <source>The record has no ground.</source>
        <translation>该记录没有面。</translation>
    </message>
    <message>
        <source>A town has %1 grids at the most; this record was left out.</source>
        <translation>一个镇最多 %1 个网格；该记录未读入。</translation>
    </message>
    <message>
        <source>The record has %1 parts; each is a grid of its own.</source>
        <translation>该记录有 %1 块；每块自成一个网格。</translation>
    </message>
    <message>
        <source>It has no code; it is %1 until somebody gives one.</source>
        <translation>没有编码；在给出编码之前暂用 %1。</translation>
    </message>
    <message>
        <source>Its code %2 is there already; it is %1 until somebody gives another.</source>
        <translation>编码 %2 已被使用；在改编码之前暂用 %1。</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is no code (letters, digits, dots, dashes); it is %1 until somebody gives one.</source>
        <translation>“%2”不能作编码（只能用字母、数字、点、连字符）；在给出编码之前暂用 %1。</translation>
    </message>
    <message>
        <source>Its longitudes and latitudes are exchanged. Exchange the axes in the file.</source>
        <translation>经度与纬度颠倒了。请在文件里对调两轴。</translation>
    </message>
    <message>
        <source>A point of it is nowhere in this coordinate system. Choose another system.</source>
        <translation>它有一个点在这个坐标系里不存在。请换一个坐标系。</translation>
    </message>
    <message>
        <source>Its border touches or crosses itself, and is too long to be mended: %1 points. Mend it in the file.</source>
        <translation>边界自相接触或交叉，且点数太多（%1 个），无法自动修补。请在文件里修好。</translation>
    </message>
    <message>
        <source>Its border crosses itself; nobody can say which side is inside. Mend it in the file.</source>
        <translation>边界自相交叉，分不清哪边是里面。请在文件里修好。</translation>
    </message>
    <message>
        <source>It has no area.</source>
        <translation>它没有面积。</translation>
    </message>
    <message>
        <source>A part of %1 m² beside the real one was left out.</source>
        <translation>主体之外一块 %1 m² 的碎片已略去。</translation>
    </message>
    <message>
        <source>A spike without width was taken off.</source>
        <translation>去掉了一处没有宽度的尖刺。</translation>
    </message>
    <message>
        <source>Its border touched itself; it was parted by a centimetre.</source>
        <translation>边界自相接触；已分开一厘米。</translation>
    </message>
    <message>
        <source>A hole in it is not sound, and was filled.</source>
        <translation>其中一个洞不合格，已填平。</translation>
    </message>
    <message>
        <source>It has no name; it is called by its code until somebody gives one.</source>
        <translation>没有名称；在给出之前用编码称呼。</translation>
    </message>
    <message>
        <source>It has no chief; %1 stands in until somebody gives one.</source>
        <translation>没有网格长；在给出之前由 %1 代替。</translation>
    </message>
    <message>
        <source>It lies %1 km beside the town. Look whether it is another town&apos;s, or in another coordinate system.</source>
        <translation>它离本镇 %1 公里。请看它是否属于别的镇，或用了别的坐标系。</translation>
    </message>
    <message>
        <source>It lies over grid %1: %2 m² belong to both. Draw the border anew in the file.</source>
        <translation>它与网格 %1 重叠：有 %2 m² 同属两者。请在文件里重画边界。</translation>
    </message>
    <message>
        <source>The grids lie kilometres apart; the outline goes round all of them, with what is between them.</source>
        <translation>各网格相距数公里；外框把它们连同中间的地方一起围住。</translation>
    </message>
    <message>
        <source>Not all grids touch each other; the outline closes gaps of up to %1 m.</source>
        <translation>并非所有网格都相接；外框补上了最宽 %1 米的缝隙。</translation>
    </message>
    <message>
        <source>The file has no column &quot;%1&quot;; it has: %2.</source>
        <translation>文件没有“%1”这一列；它有：%2。</translation>
    </message>
    <message>
        <source>No outline can be made around these grids. Look whether they lie where they should.</source>
        <translation>无法为这些网格画出外框。请看它们的位置是否正确。</translation>
    </message>
    <message>
        <source>The file has no grounds in it.</source>
        <translation>文件里没有面。</translation>
    </message>
    <message>
        <source>None of the file&apos;s grids can be taken; the first: %1</source>
        <translation>文件里没有一个网格可用；第一个：%1</translation>
    </message>
    <message>
        <source>The town lies at longitude %1, latitude %2, far from its time zone %3. Look whether the coordinate system is right.</source>
        <translation>本镇位于经度 %1、纬度 %2，离它的时区 %3 很远。请看坐标系是否正确。</translation>
    </message>
    <message>
        <source>The folder %1 has files in it. Name a new one.</source>
        <translation>文件夹 %1 里已有文件。请另写一个新的。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法建立文件夹 %1。</translation>
    </message>
    <message>
        <source>With this base map the pack would not load; nothing was changed. The first problem: %1</source>
        <translation>加上这张底图，辖区包就无法加载；什么都没改。第一个问题：%1</translation>
    </message>
    <message>
        <source>The file cannot be put into the pack as %1. Check that its folder may be written to and that the disk is not full.</source>
        <translation>文件不能作为 %1 放进辖区包。请检查文件夹能否写入、磁盘是否已满。</translation>
    </message>
    <message>
        <source>The file has no column &quot;%1&quot;.</source>
        <translation>文件没有“%1”这一列。</translation>
    </message>
    <message>
        <source>The file has more around this town than a pack may hold (60 MB). Add a part of it.</source>
        <translation>文件在本辖区周围的内容超过辖区包的上限（60 MB）。请只加其中一部分。</translation>
    </message>
    <message>
        <source>Everything in the file lies beside this town. Is it in another system of coordinates?</source>
        <translation>文件里的内容都不在本辖区附近。是不是用了别的坐标系？</translation>
    </message>
    <message>
        <source>The file has nothing that can be drawn as this.</source>
        <translation>文件里没有能按这种用途画的内容。</translation>
    </message>
    <message>
        <source>What was decided about %1 was left out: the file has no such place, or it cannot be so there.</source>
        <translation>对 %1 的决定没有采用：文件里没有这一处，或这里不能这样处理。</translation>
    </message>
    <message>
        <source>Its border crosses itself; with its points in another order it has %1.</source>
        <translation>边线交叉；换顶点次序后面积为 %1。</translation>
    </message>
    <message>
        <source>Its border crossed itself; its points were put into another order.</source>
        <translation>边线交叉；已换顶点次序。</translation>
    </message>
    <message>
        <source>A spike stays, four centimetres wide, as was decided.</source>
        <translation>按决定留下尖刺，宽四厘米。</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 平方米</translation>
    </message>
    <message>
        <source>%1 ha</source>
        <translation>%1 公顷</translation>
    </message>
    <message>
        <source>Its coordinates look like degrees; as the file&apos;s metres it lies %1 km beside the town.</source>
        <translation>坐标像经纬度；按文件的米读，在镇外 %1 公里。</translation>
    </message>
    <message>
        <source>Its coordinates look like degrees; as the file&apos;s metres it lies nowhere.</source>
        <translation>坐标像经纬度；按文件的米读，哪里也没有这个位置。</translation>
    </message>
    <message>
        <source>Its coordinates were read as degrees.</source>
        <translation>坐标已按经纬度读。</translation>
    </message>
    <message>
        <source>%1 belong to both, %2 m wide at the most.</source>
        <translation>%1 两边都有，最宽 %2 米。</translation>
    </message>
    <message>
        <source>It lies over another grid; both were left out, as was decided.</source>
        <translation>与另一网格重叠；按决定两个都不收。</translation>
    </message>
    <message>
        <source>%1 that it had with grid %2 were parted in the middle.</source>
        <translation>与网格 %2 重叠的 %1 已从中间平分。</translation>
    </message>
    <message>
        <source>%1 that it had with grid %2 belong to that one alone.</source>
        <translation>与网格 %2 重叠的 %1 已归对方。</translation>
    </message>
    <message>
        <source>A hole of %1 in it belongs to no grid; nobody answers for what happens there.</source>
        <translation>其中有 %1 的洞不属于任何网格；那里的案件无人负责。</translation>
    </message>
    <message>
        <source>A hole of %1 in it was filled.</source>
        <translation>其中 %1 的洞已填上。</translation>
    </message>
    <message>
        <source>A hole of %1 in grid %2 became a grid; its name and its chief stand in until somebody gives others.</source>
        <translation>网格 %2 中 %1 的洞成为一个网格；名称和网格长为示例，待补。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The decisions cannot be read: %1 is not as it should be. Nothing was written.</source>
        <translation>决定文件读不了：%1 不对。什么也没有写。</translation>
    </message>
    <message numerus="yes">
        <source>%n more decision(s) fit no place of the file.</source>
        <translation>
            <numerusform>另有 %n 项决定在文件中没有对应的地方。</numerusform>
        </translation>
    </message>
    <message>
        <source>This grid is not there any more.</source>
        <translation>这个网格已不存在。</translation>
    </message>
    <message>
        <source>Draw %1</source>
        <translation>绘制 %1</translation>
    </message>
    <message>
        <source>The line cuts nothing off: draw it through the grid from border to border.</source>
        <translation>这条线没有切开网格：请从边界到边界穿过网格画线。</translation>
    </message>
    <message>
        <source>The line cuts the grid into more than 20 pieces.</source>
        <translation>这条线把网格切成了 20 块以上。</translation>
    </message>
    <message>
        <source>The line cuts off a piece of less than 25 m².</source>
        <translation>这条线切下的一块不足 25 m²。</translation>
    </message>
    <message>
        <source>Split %1</source>
        <translation>拆分 %1</translation>
    </message>
    <message>
        <source>Choose two grids or more to make one of them.</source>
        <translation>请选两个以上网格来合并。</translation>
    </message>
    <message>
        <source>These grids do not touch along a border; a grid is in one piece.</source>
        <translation>这些网格没有共同边界；一个网格必须连成一片。</translation>
    </message>
    <message>
        <source>Merge %1</source>
        <translation>合并 %1</translation>
    </message>
    <message>
        <source>Move a corner of %1</source>
        <translation>移动 %1 的角点</translation>
    </message>
    <message>
        <source>Add a corner to %1</source>
        <translation>给 %1 增加角点</translation>
    </message>
    <message>
        <source>Take a corner off %1</source>
        <translation>去掉 %1 的角点</translation>
    </message>
    <message>
        <source>A code has 1 to 40 ASCII letters, digits, dots, dashes and underscores.</source>
        <translation>编码为 1 至 40 个 ASCII 字母、数字、点、连字符或下划线。</translation>
    </message>
    <message>
        <source>There is a grid %1 already; each has a code of its own.</source>
        <translation>已有网格 %1；每个网格的编码各不相同。</translation>
    </message>
    <message>
        <source>Words of %1</source>
        <translation>填写 %1 的信息</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Nothing would be left of grid %1.</source>
        <translation>网格 %1 将什么也不剩。</translation>
    </message>
    <message>
        <source>Grid %1 would be left in several pieces.</source>
        <translation>网格 %1 将剩下不相连的几块。</translation>
    </message>
    <message>
        <source>Trim %1</source>
        <translation>%1 去重叠</translation>
    </message>
    <message>
        <source>The gap does not lie beside grid %1.</source>
        <translation>这处空隙不与网格 %1 相邻。</translation>
    </message>
    <message>
        <source>Gap to %1</source>
        <translation>空隙并入 %1</translation>
    </message>
    <message>
        <source>The border of grid %1 would have fewer than three corners.</source>
        <translation>网格 %1 的边界将不足三个角点。</translation>
    </message>
    <message>
        <source>The border of grid %1 would cross or touch itself.</source>
        <translation>网格 %1 的边界将与自身相交或相触。</translation>
    </message>
    <message>
        <source>A hole of grid %1 would cross its border.</source>
        <translation>网格 %1 的内洞将越过边界。</translation>
    </message>
    <message>
        <source>Of grid %1 less than 25 m² would be left.</source>
        <translation>网格 %1 将不足 25 m²。</translation>
    </message>
    <message>
        <source>A town needs a grid.</source>
        <translation>辖区至少要有一个网格。</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs of grids lie over each other: give the ground to one of them.</source>
        <translation>
            <numerusform>有 %n 处网格两两重叠：请把重叠部分归给其中一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Grid %1 has no name yet.</source>
        <translation>网格 %1 还没有名称。</translation>
    </message>
    <message>
        <source>Grid %1 has no chief yet.</source>
        <translation>网格 %1 还没有网格长。</translation>
    </message>
    <message>
        <source>A strip of %1 between it and grid %2, %3 m wide at the most, belongs to no grid.</source>
        <translation>它与网格 %2 之间有 %1 的缝隙，最宽 %3 米，不属于任何网格。</translation>
    </message>
    <message>
        <source>%1 between both belonged to neither, %2 m wide at the most; the first one has them now.</source>
        <translation>两者之间有 %1 的缝隙，最宽 %2 米，原不属于任何一方；现归前者。</translation>
    </message>
    <message>
        <source>A strip of %1 between it and grid %2 stays, as was decided.</source>
        <translation>它与网格 %2 之间 %1 的缝隙按决定保留。</translation>
    </message>
    <message>
        <source>A strip of %1 between it and grid %2 belonged to neither, %3 m wide at the most; it has it now.</source>
        <translation>它与网格 %2 之间有 %1 的缝隙，最宽 %3 米，原不属于任何一方；现归它所有。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) more than can be taken, left out.</source>
        <translation>
            <numerusform>超出可收的 %n 条记录，未收。</numerusform>
        </translation>
    </message>
    <message>
        <source>New grids can hold from %1 on at the earliest: those of today and before are history. Choose that day or a later one.</source>
        <translation>新网格最早从 %1 起生效：今天及以前的网格已成历史。请选这一天或更晚的一天。</translation>
    </message>
    <message>
        <source>The grids were not saved: %1</source>
        <translation>网格没有保存：%1</translation>
    </message>
    <message>
        <source>The pack knows no committee &quot;%1&quot;; grid %2 has none.</source>
        <translation>包里没有居村“%1”；网格 %2 不标居村。</translation>
    </message>
</context>
<context>
    <name>townplaces</name>
    <message>
        <source>Border crosses itself</source>
        <translation>边线交叉</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Hole</source>
        <translation>洞</translation>
    </message>
    <message>
        <source>Too far away</source>
        <translation>离得太远</translation>
    </message>
    <message>
        <source>Spike</source>
        <translation>尖刺</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 与 %2</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>第 %1 条</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>归 %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不收</translation>
    </message>
    <message>
        <source>Reorder</source>
        <translation>按换序收下</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>平分</translation>
    </message>
    <message>
        <source>Leave both out</source>
        <translation>都不收</translation>
    </message>
    <message>
        <source>Keep the hole</source>
        <translation>保留空洞</translation>
    </message>
    <message>
        <source>Its own grid</source>
        <translation>另立网格</translation>
    </message>
    <message>
        <source>Read as degrees</source>
        <translation>按经纬度读</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Decided: %1</source>
        <translation>已定：%1</translation>
    </message>
    <message>
        <source>Open: it is left out</source>
        <translation>未定：不收</translation>
    </message>
    <message>
        <source>Open: the smaller one is left out</source>
        <translation>未定：小的不收</translation>
    </message>
    <message>
        <source>Open: it stays a hole</source>
        <translation>未定：留作空洞</translation>
    </message>
    <message>
        <source>Cleaned</source>
        <translation>已清理</translation>
    </message>
    <message>
        <source>Strip of nobody</source>
        <translation>无主缝隙</translation>
    </message>
</context>
<context>
    <name>ui::actions::AskLine</name>
    <message>
        <source>Keep what was typed?</source>
        <translation>已填的内容要保留吗？</translation>
    </message>
    <message>
        <source>Keep the draft</source>
        <translation>保留草稿</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
</context>
<context>
    <name>ui::actions::FormKeeper</name>
    <message>
        <source>The draft of %1 is back.</source>
        <translation>%1 的草稿已恢复。</translation>
    </message>
    <message>
        <source>%1 waits: this form is open. Ctrl+Enter sends it, Esc leaves it.</source>
        <translation>%1 暂不执行：表单开着。Ctrl+Enter 提交，Esc 离开。</translation>
    </message>
</context>
<context>
    <name>ui::actions::KeyMap</name>
    <message>
        <source>That key already means “%1”. Choose another key, or change that one first.</source>
        <translation>该键已用于“%1”。请换一个键，或先更改那一项。</translation>
    </message>
    <message>
        <source>The key of “%1” belongs to the lists and the map themselves and cannot be changed.</source>
        <translation>“%1”的按键由列表和地图固定使用，不能更改。</translation>
    </message>
</context>
<context>
    <name>ui::actions::Orders</name>
    <message>
        <source>The order was not written because the store is being closed. Send it again.</source>
        <translation>库正在关闭，操作未写入，请重新提交。</translation>
    </message>
    <message>
        <source>There is nothing to take back: the last order is older than 10 seconds or cannot be undone.</source>
        <translation>没有可撤销的操作：上一操作已过 10 秒，或不能撤销。</translation>
    </message>
</context>
<context>
    <name>ui::actions::WhyTips</name>
    <message>
        <source>@%1, rules since changed</source>
        <translation>@%1，规则此后已改</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ui::alarms::AlarmList</name>
    <message>
        <source>Alarms of this seat</source>
        <translation>本席告警</translation>
    </message>
    <message>
        <source>No alarm asks for anybody</source>
        <translation>没有待确认的告警</translation>
    </message>
</context>
<context>
    <name>ui::audit::AccountForm</name>
    <message>
        <source>Account: letters, digits, . - _</source>
        <translation>工号：字母、数字、. - _</translation>
    </message>
    <message>
        <source>Post, as screens and prints show it</source>
        <translation>岗位，屏幕和打印上这样显示</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>A device: a wall or an endpoint; it looks on</source>
        <translation>设备：大屏或接口，只看</translation>
    </message>
    <message>
        <source>First secret, eight characters at the least</source>
        <translation>初始口令，至少 8 个字符</translation>
    </message>
    <message>
        <source>The secret once more</source>
        <translation>再输一遍口令</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Make an account</source>
        <translation>建账号</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>Role and post of %1</source>
        <translation>%1 的角色和岗位</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Lock %1; whoever sits there leaves the seat</source>
        <translation>锁定 %1；在席的随即离席</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>解锁 %1</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Being written …</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Write why in two characters at the least.</source>
        <translation>请写理由，至少两个字。</translation>
    </message>
    <message>
        <source>Say which post screens and prints show.</source>
        <translation>请写屏幕和打印上显示的岗位。</translation>
    </message>
    <message>
        <source>The two secrets are not the same. Type both again.</source>
        <translation>两遍口令不一样，请都重输。</translation>
    </message>
</context>
<context>
    <name>ui::audit::AccountList</name>
    <message>
        <source>Locked since %1: %2</source>
        <translation>%1 起锁定：%2</translation>
    </message>
    <message>
        <source>%1 wrong secrets, opens at %2</source>
        <translation>口令错 %1 次，%2 自解</translation>
    </message>
    <message>
        <source>At a seat</source>
        <translation>在席</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>席位</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Secret of</source>
        <translation>口令改于</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
</context>
<context>
    <name>ui::audit::AuditList</name>
    <message>
        <source>Seat %1</source>
        <translation>席 %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已做</translation>
    </message>
    <message>
        <source>Done by two</source>
        <translation>双人</translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation>谁做了什么</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Post and seat</source>
        <translation>岗位、席位</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Reason or content</source>
        <translation>理由或内容</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>C %1</source>
        <translation>中 %1</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>工号 %1</translation>
    </message>
    <message>
        <source>Second person %1</source>
        <translation>第二人 %1</translation>
    </message>
    <message>
        <source>Event %1 of the centre&apos;s log</source>
        <translation>中心日志事件 %1</translation>
    </message>
    <message>
        <source>Event %1 of the cases&apos; log</source>
        <translation>案件日志事件 %1</translation>
    </message>
</context>
<context>
    <name>ui::audit::AuditPage</name>
    <message>
        <source>Choose an account first.</source>
        <translation>请先选账号。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>已完成：%1。</translation>
    </message>
    <message>
        <source>The store is being closed.</source>
        <translation>库正在关闭。</translation>
    </message>
    <message>
        <source>Save the audit with its anchor</source>
        <translation>导出审计，带锚</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Being written …</source>
        <translation>正在写入…</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) saved with the anchor: %1</source>
        <translation>
            <numerusform>已导出 %n 条，带锚：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Callers</source>
        <translation>涉来电人</translation>
    </message>
    <message>
        <source>Two persons</source>
        <translation>双人</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>The account %1 is there.</source>
        <translation>账号 %1 已建好。</translation>
    </message>
    <message>
        <source>The store is being read.</source>
        <translation>正在读库。</translation>
    </message>
    <message>
        <source>This store has no accounts. Whoever sits at a seat acts as the post that is chosen there.</source>
        <translation>此库未设账号。谁坐在席上，就以席上选的岗位办事。</translation>
    </message>
    <message>
        <source>The first account is the administrator&apos;s; the menu of the seat makes it.</source>
        <translation>第一个账号是管理员的，在席位菜单里建。</translation>
    </message>
    <message>
        <source>Accounts %1 (%2 persons, %3 devices)</source>
        <translation>账号 %1（%2 人，%3 设备）</translation>
    </message>
    <message>
        <source>At seats %1</source>
        <translation>在席 %1 人</translation>
    </message>
    <message>
        <source>Shut out %1</source>
        <translation>锁定 %1 个</translation>
    </message>
    <message>
        <source>Records today %1</source>
        <translation>今日记录 %1 条</translation>
    </message>
    <message>
        <source>Callers shown today %1; more than %2 in a shift take two</source>
        <translation>今日看来电人 %1 次，一班满 %2 要双人</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>席位</translation>
    </message>
    <message>
        <source>Seat %1</source>
        <translation>席 %1</translation>
    </message>
    <message>
        <source>All seats</source>
        <translation>全部席位</translation>
    </message>
    <message>
        <source>There is nothing older in this time.</source>
        <translation>这段时间没有更早的记录。</translation>
    </message>
    <message>
        <source>Nothing is shown without its record.</source>
        <translation>没有留下记录，就不显示。</translation>
    </message>
    <message>
        <source>This store has no anchor yet.</source>
        <translation>此库还没有锚。</translation>
    </message>
    <message>
        <source>not signed: %1</source>
        <translation>未签名：%1</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Anchor %1</source>
        <translation>锚 %1</translation>
    </message>
    <message>
        <source>up to event %1</source>
        <translation>盖到事件 %1</translation>
    </message>
    <message>
        <source>an exported file begins with it</source>
        <translation>导出文件首行带锚</translation>
    </message>
    <message>
        <source>The chain is being added up …</source>
        <translation>正在验链…</translation>
    </message>
    <message>
        <source>The chain does not add up from commit %1 on. Run “gridhallctl doctor”.</source>
        <translation>链从第 %1 次提交起对不上。请运行“gridhallctl doctor”。</translation>
    </message>
    <message>
        <source>%1 events stand outside the chain. Run “gridhallctl doctor”.</source>
        <translation>%1 个事件不在链内。请运行“gridhallctl doctor”。</translation>
    </message>
    <message>
        <source>✓ The chain holds up to event %1.</source>
        <translation>✓ 链完好，验到事件 %1。</translation>
    </message>
    <message>
        <source>%1 of %2 matching records</source>
        <translation>显示 %1 条，符合 %2 条</translation>
    </message>
    <message>
        <source>posts only; names are kept elsewhere</source>
        <translation>只写岗位，姓名另存</translation>
    </message>
    <message>
        <source>Account, post or seat</source>
        <translation>工号、岗位、席位</translation>
    </message>
    <message>
        <source>Search the accounts</source>
        <translation>查账号</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>who did what; looking here is a record, too</source>
        <translation>谁做了什么，看这页也记一条</translation>
    </message>
    <message>
        <source>Account, case, act or reason; Enter</source>
        <translation>工号、案号、动作、理由，按回车</translation>
    </message>
    <message>
        <source>Search the records</source>
        <translation>查记录</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>one table for buttons, keys, lines, many cases, undo and gridhallctl; what is not there nobody may</source>
        <translation>一张表管按钮、按键、命令行、批量、撤销、命令行工具；没写就是不许</translation>
    </message>
    <message>
        <source>%1 may · %2: only with a second person, who gives the own secret · %3 may not</source>
        <translation>%1 可以 · %2：要另一人当场输口令 · %3 不许</translation>
    </message>
    <message>
        <source>Event %1 was altered after it was written. Run “gridhallctl doctor”.</source>
        <translation>事件 %1 写入后被改动过。请运行“gridhallctl doctor”。</translation>
    </message>
</context>
<context>
    <name>ui::audit::RightsTable</name>
    <message>
        <source>Two</source>
        <translation>双人</translation>
    </message>
    <message>
        <source>Who may do what</source>
        <translation>谁可以做什么</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>命令</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n account(s)</source>
        <translation>
            <numerusform>%1：%n 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>值班长</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则员</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>管理员</translation>
    </message>
</context>
<context>
    <name>ui::board::BoardPage</name>
    <message>
        <source>Duty and patrols</source>
        <translation>勤务与巡查</translation>
    </message>
    <message>
        <source>This town&apos;s plan asks for no patrols.</source>
        <translation>方案没有巡查要求。</translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退单台账</translation>
    </message>
    <message>
        <source>Nothing was returned in 30 days.</source>
        <translation>30 天内没有退单。</translation>
    </message>
    <message>
        <source>Each mark is a case; one in a frame is overdue. Drag one to another department, or choose it and press the key.</source>
        <translation>每个图形是一件，加框的已超时。拖到别的部门即改派，也可选中后按键。</translation>
    </message>
    <message>
        <source>Dispatch board</source>
        <translation>派单看板</translation>
    </message>
    <message>
        <source>Nothing waits for the supervisor&apos;s word.</source>
        <translation>没有待审批的申请。</translation>
    </message>
    <message>
        <source>No open case is under supervision.</source>
        <translation>没有在办的督办案件。</translation>
    </message>
    <message>
        <source>Only the shift supervisor may do this.</source>
        <translation>只有值班长能做。</translation>
    </message>
    <message>
        <source>Choose a case first: a mark of the board, or a row.</source>
        <translation>请先选一件：看板上的图形，或某一行。</translation>
    </message>
</context>
<context>
    <name>ui::board::HandoverPanel</name>
    <message>
        <source>red, orange</source>
        <translation>红橙</translation>
    </message>
    <message>
        <source>due</source>
        <translation>到限</translation>
    </message>
    <message>
        <source>note</source>
        <translation>补记</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>No shift runs now.</source>
        <translation>现在没有班次。</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>已交接</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>还有 %1</translation>
    </message>
    <message>
        <source>This shift was handed over.</source>
        <translation>本班已交接。</translation>
    </message>
    <message>
        <source>There is nothing to hand over.</source>
        <translation>没有要交接的。</translation>
    </message>
    <message>
        <source>ticked %1</source>
        <translation>已核 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), not written yet</source>
        <translation>
            <numerusform>%n 条，尚未成单</numerusform>
        </translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签</translation>
    </message>
    <message>
        <source>Hands over: %1</source>
        <translation>交班 %1</translation>
    </message>
    <message>
        <source>Takes over: %1</source>
        <translation>接班 %1</translation>
    </message>
</context>
<context>
    <name>ui::bulk::BulkList</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>ui::bulk::BulkListHead</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>主责</translation>
    </message>
    <message>
        <source>Result, what was not done first</source>
        <translation>结果，未做的在前</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Dept.</source>
        <translation>主责</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>ui::bulk::BulkPanel</name>
    <message>
        <source>Something is being done to many cases. Nothing else begins until that is through.</source>
        <translation>正在批量执行。执行完之前不开始别的。</translation>
    </message>
    <message>
        <source>This is done case by case. Esc in the queue selects none.</source>
        <translation>这一步要逐件办理。在队列按 Esc 清除选择。</translation>
    </message>
    <message numerus="yes">
        <source>At the most %n cases are taken at once. Filter the queue, and select fewer.</source>
        <translation>
            <numerusform>一次最多 %n 件。请筛选队列，少选一些。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n case(s)</source>
        <translation>
            <numerusform>%1 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n case(s)?</source>
        <translation>
            <numerusform>%1 %n 件？</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>现在%1</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) are still being looked at. Send again in a moment.</source>
        <translation>
            <numerusform>还有 %n 件正在核对，稍后再提交。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them can have it. The list says why.</source>
        <translation>没有一件能这样做，原因见名单。</translation>
    </message>
    <message>
        <source>Many cases · %1</source>
        <translation>批量 · %1</translation>
    </message>
    <message>
        <source>of %1 looked at</source>
        <translation>件已核对，共 %1 件</translation>
    </message>
    <message>
        <source>can have it</source>
        <translation>件可执行</translation>
    </message>
    <message>
        <source>cannot, and why</source>
        <translation>件不能，有原因</translation>
    </message>
    <message>
        <source>Many cases · %1, taken back</source>
        <translation>批量 · %1，撤回</translation>
    </message>
    <message>
        <source>%1, %2 s</source>
        <translation>%1 起，用时 %2 秒</translation>
    </message>
    <message>
        <source>through</source>
        <translation>件已过完</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>件已撤回</translation>
    </message>
    <message>
        <source>done</source>
        <translation>件完成</translation>
    </message>
    <message>
        <source>not, and why</source>
        <translation>件未撤回，有原因</translation>
    </message>
    <message>
        <source>not done, and why</source>
        <translation>件未做，有原因</translation>
    </message>
    <message>
        <source>Each case has an entry of its own. A second press does nothing; after a power cut this list says which are done.</source>
        <translation>每件各记一条过程。执行中再按无效；断电后，名单说清哪件做了。</translation>
    </message>
    <message>
        <source>Cut short · %1</source>
        <translation>中断的批量 · %1</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>件未做</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>件不能做</translation>
    </message>
    <message>
        <source>The program ended while this was on its way. What is done is said by the cases themselves.</source>
        <translation>执行中程序结束了。做没做，以各案件自己的过程为准。</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) are still being asked.</source>
        <translation>
            <numerusform>还有 %n 件正在核对。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go on with %n case(s)</source>
        <translation>
            <numerusform>继续 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Select what was not done</source>
        <translation>只选未做的</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>To the queue</source>
        <translation>回到队列</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Each is taken back by an entry of its own.</source>
        <translation>按件补记撤回。</translation>
    </message>
    <message>
        <source>What has rung is not unheard.</source>
        <translation>已响的铃声收不回。</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) stay as they are.</source>
        <translation>
            <numerusform>%n 件不能撤回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) can be taken back for %1 s</source>
        <translation>
            <numerusform>%n 件还可撤回，剩 %1 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) are still being looked at.</source>
        <translation>
            <numerusform>还有 %n 件正在核对。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other case(s) cannot have it; the list says why.</source>
        <translation>
            <numerusform>另有 %n 件不能，原因见名单。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::bulk::UndoBar</name>
    <message>
        <source>Take all back</source>
        <translation>全部撤回</translation>
    </message>
</context>
<context>
    <name>ui::casefile::ActBar</name>
    <message>
        <source>No further step</source>
        <translation>没有后续操作</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可执行操作</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>当前状态 %1</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Writing the order</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>More …</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Take back from the wall</source>
        <translation>从大屏收回</translation>
    </message>
    <message>
        <source>Show on the wall</source>
        <translation>送上大屏</translation>
    </message>
</context>
<context>
    <name>ui::casefile::ActPanel</name>
    <message>
        <source>%1 %2?</source>
        <translation>%1 %2 ？</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已联系上</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未联系上</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>未联系</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Mostly satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Not satisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Leading case</source>
        <translation>主件编号</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>处置前</translation>
    </message>
    <message>
        <source>During</source>
        <translation>处置中</translation>
    </message>
    <message>
        <source>After</source>
        <translation>处置后</translation>
    </message>
    <message>
        <source>%1   %2 / %3 open</source>
        <translation>%1&#x3000;在办 %2 / %3</translation>
    </message>
    <message>
        <source>%1   %2 open</source>
        <translation>%1&#x3000;在办 %2</translation>
    </message>
    <message numerus="yes">
        <source> · %n overdue</source>
        <translation>
            <numerusform> · 超时 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>The department decides</source>
        <translation>由部门自定</translation>
    </message>
    <message>
        <source>%1 · this grid</source>
        <translation>%1 · 本网格</translation>
    </message>
    <message>
        <source>+%1 min → %2</source>
        <translation>+%1 分 → %2</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>仍要%1</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Explained only</source>
        <translation>仅解释</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>未询问</translation>
    </message>
    <message>
        <source>This case only</source>
        <translation>仅本案</translation>
    </message>
    <message>
        <source>As a routing rule from now on</source>
        <translation>今后作为派单规则</translation>
    </message>
    <message>
        <source>The appeal is right</source>
        <translation>申诉成立</translation>
    </message>
    <message>
        <source>The verdict stays</source>
        <translation>维持结论</translation>
    </message>
    <message>
        <source>To</source>
        <translation>移交给</translation>
    </message>
    <message>
        <source>The part</source>
        <translation>拆出部分</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>into %1</source>
        <translation>并入 %1</translation>
    </message>
    <message>
        <source>The case moved while this form is open:</source>
        <translation>填写期间，本案已有变动：</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再看看</translation>
    </message>
    <message>
        <source>The case moved while you wrote. %1 all the same?</source>
        <translation>填写期间，本案已有变动。仍要%1吗？</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>当前：%1</translation>
    </message>
    <message>
        <source>Merge %1 into %2?</source>
        <translation>把 %1 并入 %2？</translation>
    </message>
    <message>
        <source>Merge %1 into %2, although they differ?</source>
        <translation>两件有不同之处，仍把 %1 并入 %2？</translation>
    </message>
    <message>
        <source>The picture is still being kept. Send again when it stands here.</source>
        <translation>照片还在存入。显示出来后再送出。</translation>
    </message>
    <message>
        <source>Split %1? The new case cannot be taken back.</source>
        <translation>拆分 %1？新案件不能撤回。</translation>
    </message>
    <message>
        <source>stays: %1</source>
        <translation>保留：%1</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>新案件：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n case(s)?</source>
        <translation>
            <numerusform>%1 %n 件？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n case(s)</source>
        <translation>
            <numerusform>%1 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>16:30, 11-08 9:00, or +30 for minutes</source>
        <translation>16:30、11-08 9:00，或 +30 分钟</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>+%1 min</source>
        <translation>延长 %1 分</translation>
    </message>
    <message>
        <source>%1 many cases</source>
        <translation>批量%1</translation>
    </message>
</context>
<context>
    <name>ui::casefile::AdvicePanel</name>
    <message>
        <source>Others</source>
        <translation>其他单位</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>增派 %1</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>派给 %1</translation>
    </message>
    <message>
        <source>Call as picked</source>
        <translation>按选中增派</translation>
    </message>
    <message>
        <source>Send as picked</source>
        <translation>按选中派单</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>现在不可派</translation>
    </message>
    <message>
        <source>Suggestion %1, %2 points: %3</source>
        <translation>采纳建议 %1，%2 分：%3</translation>
    </message>
    <message>
        <source>Who could help</source>
        <translation>增派建议</translation>
    </message>
    <message>
        <source>Where to send it</source>
        <translation>派单建议</translation>
    </message>
    <message>
        <source>scored by rule, decided by the seat</source>
        <translation>按规则打分，由坐席决定</translation>
    </message>
    <message>
        <source>Too little is known for a suggestion.</source>
        <translation>已知情况不足，暂无建议。</translation>
    </message>
    <message>
        <source>No case chosen</source>
        <translation>未选案件</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::casefile::AlikePanel</name>
    <message>
        <source>Perhaps the same matter</source>
        <translation>可能同一件</translation>
    </message>
    <message>
        <source>within %1 m · 90 days · offered from %2 points</source>
        <translation>半径 %1 米 · 90 天 · 满 %2 分才提</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>listed, not offered</source>
        <translation>只列不提</translation>
    </message>
    <message>
        <source>Number %1 here in 90 days</source>
        <translation>同点 90 天第 %1 次</translation>
    </message>
    <message>
        <source>No case is like what was typed so far.</source>
        <translation>目前没有相似的案件。</translation>
    </message>
    <message>
        <source>both side by side</source>
        <translation>两案并排看</translation>
    </message>
</context>
<context>
    <name>ui::casefile::AnewPanel</name>
    <message>
        <source>If filed anew</source>
        <translation>若立新案</translation>
    </message>
    <message>
        <source>Choose an item to see level, limit and department.</source>
        <translation>选定事项后显示等级、时限和部门。</translation>
    </message>
    <message>
        <source>By the likeliest item; none is chosen yet.</source>
        <translation>按最可能的事项；尚未选定。</translation>
    </message>
    <message>
        <source>A citizen&apos;s suggestion: no level and no limit.</source>
        <translation>人民建议：没有等级和时限。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) in all</source>
        <translation>
            <numerusform>共 %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>counts once a person has placed it</source>
        <translation>定网格后起算</translation>
    </message>
    <message>
        <source>Somebody looks whether it exists before it is filed.</source>
        <translation>立案前先核实。</translation>
    </message>
    <message>
        <source>open %1 of %2</source>
        <translation>在办 %1 / %2</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>在办 %1</translation>
    </message>
    <message>
        <source>nobody is named</source>
        <translation>未指明</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>主责</translation>
    </message>
    <message>
        <source>as the rules have it now</source>
        <translation>按现行规则</translation>
    </message>
</context>
<context>
    <name>ui::casefile::BothSides</name>
    <message>
        <source>Call and case side by side</source>
        <translation>来电与案件并排</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>主责</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>来电次数</translation>
    </message>
    <message>
        <source>If joined</source>
        <translation>并入时</translation>
    </message>
    <message>
        <source>the level stays</source>
        <translation>不改级</translation>
    </message>
    <message>
        <source>becomes %1</source>
        <translation>升为 %1</translation>
    </message>
    <message>
        <source>This call</source>
        <translation>本次来电</translation>
    </message>
    <message>
        <source>%1 joins · ↑ ↓ another · Esc back</source>
        <translation>%1 并入 · ↑ ↓ 换一件 · Esc 返回</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>已遗忘</translation>
    </message>
</context>
<context>
    <name>ui::casefile::CallerBox</name>
    <message>
        <source>Number, or its end</source>
        <translation>号码或尾号</translation>
    </message>
    <message>
        <source>Cases of this caller</source>
        <translation>此号的案件</translation>
    </message>
    <message>
        <source>several numbers end so</source>
        <translation>几个号码尾号相同</translation>
    </message>
    <message>
        <source>open %1, ended %2</source>
        <translation>在办 %1 已结 %2</translation>
    </message>
    <message>
        <source>No case of this caller is known.</source>
        <translation>此号没有案件。</translation>
    </message>
    <message>
        <source>Joins %1 as call %2 about it: no new case, 10 s to take it back.</source>
        <translation>并入 %1：来电记第 %2 次，不立新案，10 秒可撤。</translation>
    </message>
</context>
<context>
    <name>ui::casefile::CaseFilePanel</name>
    <message>
        <source>Case file</source>
        <translation>案件详情</translation>
    </message>
    <message>
        <source>No case chosen</source>
        <translation>未选案件</translation>
    </message>
    <message>
        <source>Choose a row; Enter goes into its file.</source>
        <translation>请选一行，按 Enter 进入详情。</translation>
    </message>
    <message>
        <source>The case could not be opened</source>
        <translation>案件未能打开</translation>
    </message>
    <message>
        <source>An order for this case is still on its way. Wait for its answer.</source>
        <translation>本案上一操作正在写入，完成后再操作。</translation>
    </message>
    <message>
        <source>%1 The file below is the new state; look and decide again.</source>
        <translation>%1 下方已是最新状态，请核对后再操作。</translation>
    </message>
    <message>
        <source>A draft of %1 is kept: %2. %3 brings it back.</source>
        <translation>%1 的草稿已保留：%2。按 %3 恢复。</translation>
    </message>
    <message>
        <source>The picture was not taken: send this form or leave it, then bring the picture again.</source>
        <translation>照片没有收下：请先送出或离开这张表单，再放一次照片。</translation>
    </message>
    <message>
        <source>The case is still being opened.</source>
        <translation>案件还在打开。</translation>
    </message>
    <message>
        <source>A form is open: send it or leave it first.</source>
        <translation>有表单开着：先送出或收起。</translation>
    </message>
    <message>
        <source>%1 What you typed here stays.</source>
        <translation>%1这里已填的还在。</translation>
    </message>
</context>
<context>
    <name>ui::casefile::CaseHead</name>
    <message>
        <source>%1 overdue</source>
        <translation>%1超时</translation>
    </message>
    <message>
        <source>%1 time left</source>
        <translation>%1时限余</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Near %1 %</source>
        <translation>临期 %1%</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>无时限</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>停表</translation>
    </message>
    <message>
        <source>Deadline open</source>
        <translation>时限未定</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>未完成</translation>
    </message>
</context>
<context>
    <name>ui::casefile::ContactBox</name>
    <message>
        <source>No contact recorded</source>
        <translation>未登记联系方式</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>已遗忘</translation>
    </message>
    <message>
        <source>The caller&apos;s number stands in what you write: it stays when the caller is forgotten.</source>
        <translation>文字里有来电人的号码：遗忘来电人后它仍会留下。</translation>
    </message>
</context>
<context>
    <name>ui::casefile::FieldsBox</name>
    <message>
        <source>Facts of the case</source>
        <translation>案件概况</translation>
    </message>
</context>
<context>
    <name>ui::casefile::ItemLine</name>
    <message>
        <source>Items found</source>
        <translation>找到的事项</translation>
    </message>
    <message>
        <source>this caller before</source>
        <translation>此号报过</translation>
    </message>
    <message>
        <source>this place before</source>
        <translation>此处报过</translation>
    </message>
    <message>
        <source>Name, code or pinyin initials</source>
        <translation>名称、编码或拼音首字母</translation>
    </message>
    <message>
        <source>By the words: %1. Enter takes it.</source>
        <translation>按诉求猜：%1。Enter 采用。</translation>
    </message>
</context>
<context>
    <name>ui::casefile::NewCasePanel</name>
    <message>
        <source>By coordinates, or not known</source>
        <translation>按坐标确定或未知</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Latitude, WGS 84</source>
        <translation>纬度 WGS 84</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Would get</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Take down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose an item to see level, limit and department.</source>
        <translation>选择事项后显示等级、时限和部门。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need your hand; nothing was sent.</source>
        <translation>
            <numerusform>%n 项需要改正，尚未提交。</numerusform>
        </translation>
    </message>
    <message>
        <source>New case</source>
        <translation>登记案件</translation>
    </message>
    <message>
        <source>Draft kept on this machine at %1; only %2 has it.</source>
        <translation>草稿 %1 已存本机，断电不丢，只归 %2。</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>It was on its way when the program ended: look whether the case is there before you send it.</source>
        <translation>程序结束时它正在提交：先看看案件是否已在队列，再提交。</translation>
    </message>
    <message>
        <source>A picture is still being kept. Send again when it stands here.</source>
        <translation>有照片还在存入。显示出来后再送出。</translation>
    </message>
    <message>
        <source>Caller&apos;s name</source>
        <translation>来电人姓名</translation>
    </message>
    <message>
        <source>16:30 or +30</source>
        <translation>16:30 或 +30</translation>
    </message>
    <message>
        <source>stands among what you owe; empty: nobody is rung back</source>
        <translation>记入我欠的；留空则不回电</translation>
    </message>
    <message>
        <source>Ring back at</source>
        <translation>回电时间</translation>
    </message>
    <message>
        <source>First contact made</source>
        <translation>首次联系已做</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>规则要 %1 内</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>余 %1</translation>
    </message>
    <message>
        <source>No case is like this call so far.</source>
        <translation>目前没有与此来电相似的案件。</translation>
    </message>
    <message>
        <source>No open case is found by this call. Type the number, the place, or what it is about.</source>
        <translation>没有找到可并入的在办案件。请输入号码、地点或诉求。</translation>
    </message>
    <message>
        <source>Called again about the same matter.</source>
        <translation>就同一件事再次来电。</translation>
    </message>
    <message>
        <source>This console keeps no drafts, so no call can be parked. Take it down, or leave the form.</source>
        <translation>本机不保存草稿，来电无法停放。请登记，或离开表单。</translation>
    </message>
    <message>
        <source>Nothing is typed yet that could be parked.</source>
        <translation>还没有输入内容，无可停放。</translation>
    </message>
    <message>
        <source>Call without a number</source>
        <translation>来电，无号码</translation>
    </message>
    <message>
        <source>Call, number ending %1</source>
        <translation>来电，尾号 %1</translation>
    </message>
    <message>
        <source>since %1 · %2</source>
        <translation>自 %1 · %2</translation>
    </message>
    <message>
        <source>This form has a place already. Park it, or empty its place, to report at another.</source>
        <translation>这张表已有地点。要在别处报案，请先挂起它或清空地点。</translation>
    </message>
</context>
<context>
    <name>ui::casefile::NoteLine</name>
    <message>
        <source>A note that stays with this case</source>
        <translation>记录一条，留在本案过程</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>附图</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Urged by phone</source>
        <translation>已电话催办</translation>
    </message>
    <message>
        <source>Chief informed</source>
        <translation>已通知属地网格长</translation>
    </message>
    <message>
        <source>Awaits material</source>
        <translation>等待材料到场</translation>
    </message>
</context>
<context>
    <name>ui::casefile::PhotoPicker</name>
    <message>
        <source>Picture %1; pressing it takes it out</source>
        <translation>第 %1 张照片，按下即取出</translation>
    </message>
    <message>
        <source>Take the picture out of this form</source>
        <translation>从表单中取出这张照片</translation>
    </message>
    <message>
        <source>or paste with Ctrl+V, or drag here: JPEG, PNG, WebP</source>
        <translation>也可按 Ctrl+V 粘贴，或拖到这里：JPEG、PNG、WebP</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Use as the place</source>
        <translation>用作地点</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.JPG *.JPEG *.PNG *.WEBP)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.JPG *.JPEG *.PNG *.WEBP)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Pictures cannot be kept here.</source>
        <translation>这里存不了照片。</translation>
    </message>
    <message>
        <source>The camera was at %1, in grid %2.</source>
        <translation>拍摄位置 %1，在网格 %2。</translation>
    </message>
    <message>
        <source>The camera was at %1, outside the grids.</source>
        <translation>拍摄位置 %1，在网格外。</translation>
    </message>
    <message>
        <source>The picture is being kept …</source>
        <translation>照片正在存入……</translation>
    </message>
</context>
<context>
    <name>ui::casefile::PhotoViewer</name>
    <message>
        <source>Before and after, side by side</source>
        <translation>处置前后并排</translation>
    </message>
    <message>
        <source>%1, %2 of %3: %4</source>
        <translation>%1，%3 张中的第 %2 张：%4</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>换图</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>全图</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>One picture</source>
        <translation>单张</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后并排</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ui::casefile::PlaceLine</name>
    <message>
        <source>Name, pinyin or code; or a click on the map</source>
        <translation>拼音、汉字、编码都可；点地图也可</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的地点</translation>
    </message>
    <message numerus="yes">
        <source>↑ ↓ change, and the map with them; Enter takes it. %n place(s), elements first.</source>
        <translation>
            <numerusform>↑ ↓ 换，地图随着闪；Enter 用这处。%n 处，要素先列。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::casefile::PresenceLine</name>
    <message>
        <source>Take over</source>
        <translation>接手</translation>
    </message>
</context>
<context>
    <name>ui::casefile::RelatedPanel</name>
    <message>
        <source>Related cases</source>
        <translation>相关案件</translation>
    </message>
    <message>
        <source>within 150 m · %1 of %2 shown</source>
        <translation>150 米内 · 显示 %1 / %2</translation>
    </message>
    <message>
        <source>within 150 m · open or of today</source>
        <translation>150 米内 · 在办或今日</translation>
    </message>
    <message>
        <source>No case chosen</source>
        <translation>未选案件</translation>
    </message>
    <message>
        <source>None near this place</source>
        <translation>附近没有相关案件</translation>
    </message>
    <message>
        <source>This case has no place on the map.</source>
        <translation>本案没有坐标。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>距 %1 米</translation>
    </message>
</context>
<context>
    <name>ui::casefile::TakerList</name>
    <message>
        <source>Who could take it</source>
        <translation>可由谁承办</translation>
    </message>
</context>
<context>
    <name>ui::casefile::Timeline</name>
    <message>
        <source>Course</source>
        <translation>处置过程</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), newest below</source>
        <translation>
            <numerusform>%n 条 · 新在下</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::casefile::WallLine</name>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
</context>
<context>
    <name>ui::casefile::WhyBox</name>
    <message numerus="yes">
        <source>%n point(s) in all</source>
        <translation>
            <numerusform>共 %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Not judged before filing</source>
        <translation>立案前不定级</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source> · rules since changed]</source>
        <translation> · 规则已变更]</translation>
    </message>
    <message>
        <source>the source&apos;s own deadline</source>
        <translation>来源自带的时限</translation>
    </message>
    <message>
        <source>the list writes “%1”</source>
        <translation>清单写“%1”</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>extended to %1</source>
        <translation>延至 %1</translation>
    </message>
    <message>
        <source>moved to %1</source>
        <translation>顺延至 %1</translation>
    </message>
    <message>
        <source>at first %1</source>
        <translation>原为 %1</translation>
    </message>
</context>
<context>
    <name>ui::command::CommandField</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>ui::command::CommandLine</name>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n selected case(s)</source>
        <translation>
            <numerusform>%1：选中的 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, in its form</source>
        <translation>%1：%2，打开表单</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>before</source>
        <translation>上一条</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>ui::departments::DepartmentRow</name>
    <message>
        <source>This region names no departments.</source>
        <translation>本辖区没有处置部门。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 个部门</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>在办 %1</translation>
    </message>
    <message>
        <source>No one yet</source>
        <translation>未派</translation>
    </message>
    <message>
        <source>cases</source>
        <comment>unit</comment>
        <translation>件</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最久</translation>
    </message>
    <message>
        <source>Others %1</source>
        <translation>名册外 %1</translation>
    </message>
    <message>
        <source>all departments %1, all open cases %2</source>
        <translation>各部门共 %1 件，在办共 %2 件</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>处置部门</translation>
    </message>
</context>
<context>
    <name>ui::deskpage::CallCorner</name>
    <message>
        <source>No call is parked.</source>
        <translation>没有停放的来电。</translation>
    </message>
    <message>
        <source>A call has been parked for ten minutes</source>
        <translation>有来电已停放 10 分钟</translation>
    </message>
    <message>
        <source>Since %1. %2 takes it back.</source>
        <translation>自 %1 起停放。%2 取回。</translation>
    </message>
</context>
<context>
    <name>ui::deskpage::CallTray</name>
    <message>
        <source>Parked calls</source>
        <translation>停放的来电</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>无号码</translation>
    </message>
    <message>
        <source>number ending %1</source>
        <translation>尾号 %1</translation>
    </message>
    <message>
        <source>Parked calls %1</source>
        <translation>停放的来电 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>kept on this machine; only you have them</source>
        <translation>存在本机；断电不丢；只归本人</translation>
    </message>
    <message>
        <source>parked %1</source>
        <translation>已停 %1</translation>
    </message>
</context>
<context>
    <name>ui::deskpage::DeskPage</name>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Nothing typed is lost</source>
        <translation>已填的内容没有丢</translation>
    </message>
    <message>
        <source>The draft is kept</source>
        <translation>草稿已保留</translation>
    </message>
    <message>
        <source>%1 brings it back.</source>
        <translation>按 %1 恢复。</translation>
    </message>
    <message>
        <source>The form first</source>
        <translation>先处理表单</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) of before are kept</source>
        <translation>
            <numerusform>保留着 %n 份以前的草稿</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The form&apos;s key brings each back.</source>
        <translation>%1。按各表单的键恢复。</translation>
    </message>
    <message>
        <source>The list of a run over many cases stands in place of the case file. Close it first.</source>
        <translation>案件详情的位置上是批量的名单，请先关闭。</translation>
    </message>
    <message>
        <source>This is done case by case. Esc in the queue selects none.</source>
        <translation>这一步要逐件办理。在队列按 Esc 清除选择。</translation>
    </message>
    <message>
        <source>The call is parked</source>
        <translation>来电已停放</translation>
    </message>
    <message>
        <source>%1 takes it back.</source>
        <translation>%1 取回。</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>来电登记</translation>
    </message>
    <message>
        <source>Same matter?</source>
        <translation>同一件</translation>
    </message>
    <message>
        <source>If filed</source>
        <translation>若立案</translation>
    </message>
</context>
<context>
    <name>ui::deskpage::PlacePanel</name>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>%1 · 600 m around</source>
        <translation>%1 · 周边 600 米</translation>
    </message>
    <message>
        <source>Click the place, or move with the arrows and press Enter; Esc ends it.</source>
        <translation>点击地点，或用方向键移动后按 Enter；Esc 结束。</translation>
    </message>
</context>
<context>
    <name>ui::deskpage::TabStrip</name>
    <message>
        <source>What is shown of the case</source>
        <translation>案件的页签</translation>
    </message>
</context>
<context>
    <name>ui::deskpage::WaitingTile</name>
    <message>
        <source>Nothing waits for acceptance</source>
        <translation>没有待签收案件</translation>
    </message>
    <message>
        <source>%1 · for %2</source>
        <translation>%1 · 已 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n to accept</source>
        <translation>
            <numerusform>%n 件待签收</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>待签 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>To accept: unknown</source>
        <translation>待签收：不知道</translation>
    </message>
</context>
<context>
    <name>ui::duty::DutyPage</name>
    <message>
        <source>Duty and patrols</source>
        <translation>勤务与巡查</translation>
    </message>
    <message>
        <source>Shift and stations</source>
        <translation>班次与站点</translation>
    </message>
    <message>
        <source>Contingency plans</source>
        <translation>预案</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>点名</translation>
    </message>
    <message>
        <source>Stand-ins</source>
        <translation>替岗</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Recurring posts</source>
        <translation>定点岗</translation>
    </message>
    <message>
        <source>No plan was started in the last 40 days.</source>
        <translation>近 40 天没有启动过预案。</translation>
    </message>
    <message>
        <source>The roll was not called yet.</source>
        <translation>尚未点名。</translation>
    </message>
    <message>
        <source>Task map</source>
        <translation>挂图任务</translation>
    </message>
    <message>
        <source>This town&apos;s plan asks for no patrols.</source>
        <translation>本地没有巡查要求。</translation>
    </message>
    <message>
        <source>This town&apos;s plan has no roster.</source>
        <translation>本地没有排班表。</translation>
    </message>
    <message>
        <source>This town&apos;s plan names no A/B pairs, and nobody is away.</source>
        <translation>本地没有 A/B 岗，也没有缺勤。</translation>
    </message>
    <message>
        <source>This town&apos;s plan names no resources.</source>
        <translation>本地没有登记资源。</translation>
    </message>
    <message>
        <source>This town&apos;s plan has no recurring posts.</source>
        <translation>本地没有定点岗。</translation>
    </message>
    <message>
        <source>Person by person</source>
        <translation>逐人在岗</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>指挥体系</translation>
    </message>
</context>
<context>
    <name>ui::duty::TaskFormView</name>
    <message>
        <source>Until somebody says otherwise</source>
        <translation>到另行登记为止</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>仍要%1</translation>
    </message>
</context>
<context>
    <name>ui::dutylog::DutyLogList</name>
    <message>
        <source>Duty log</source>
        <translation>值班日志</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Post and seat</source>
        <translation>岗位和席位</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>ui::dutylog::DutyLogPage</name>
    <message>
        <source>Post, case, act or words; Enter</source>
        <translation>岗位、案件、事项或词；Enter</translation>
    </message>
    <message>
        <source>Find in the duty log</source>
        <translation>在值班日志里找</translation>
    </message>
    <message>
        <source>Pages (*.pdf)</source>
        <translation>页面 (*.pdf)</translation>
    </message>
    <message>
        <source>This day has not begun yet.</source>
        <translation>这一天还没开始。</translation>
    </message>
    <message>
        <source>Nothing was recorded in this time.</source>
        <translation>这段时间没有记录。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Duty log</source>
        <translation>值班日志</translation>
    </message>
    <message>
        <source>Save the duty log</source>
        <translation>存值班日志</translation>
    </message>
    <message>
        <source>Nothing was scored yet.</source>
        <translation>还没有计分。</translation>
    </message>
    <message>
        <source>Save how the drill went</source>
        <translation>存演练得分单</translation>
    </message>
    <message>
        <source>Being written …</source>
        <translation>正在写…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) saved: %1</source>
        <translation>
            <numerusform>已存 %n 页：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::dutylog::ScorePanel</name>
    <message>
        <source>Score of the drill</source>
        <translation>演练得分</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Brings</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Drill: not scored yet</source>
        <translation>演练：还没有计分</translation>
    </message>
    <message>
        <source>Drill: %1 points of 100</source>
        <translation>演练：%1 分（满分 100）</translation>
    </message>
    <message>
        <source>scenario %1</source>
        <translation>情景 %1</translation>
    </message>
    <message>
        <source>reported %1, closed %2</source>
        <translation>上报 %1，结案 %2</translation>
    </message>
    <message>
        <source>Nothing was scored yet.</source>
        <translation>还没有计分。</translation>
    </message>
    <message>
        <source>Being written …</source>
        <translation>正在写…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已存：%1</translation>
    </message>
</context>
<context>
    <name>ui::gridedit::EditMap</name>
    <message>
        <source>Enter chooses the grid under the cross, PgDn the next one.</source>
        <translation>Enter 选定十字下的网格，PgDn 选下一个。</translation>
    </message>
    <message>
        <source>Grid %1 is chosen. Enter on it again goes to its words.</source>
        <translation>已选网格 %1。在它上面再按 Enter，填写它的名称等信息。</translation>
    </message>
    <message numerus="yes">
        <source>Enter sets a corner (%n so far); Backspace takes the last one away, Esc gives up.</source>
        <translation>
            <numerusform>Enter 设一个角点（已有 %n 个）；Backspace 去掉最后一个，Esc 放弃。</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter sets a corner, on the first one or twice at one place it closes the border; so does D.</source>
        <translation>Enter 设一个角点；在第一个角点上，或在同一处按两次，即闭合边界；按 D 也闭合。</translation>
    </message>
    <message>
        <source>Choose the grid to be split first: Esc, then Enter on it.</source>
        <translation>请先选定要拆分的网格：按 Esc，再在它上面按 Enter。</translation>
    </message>
    <message numerus="yes">
        <source>Enter sets a point of the line through grid %1 (%n so far): from border to border.</source>
        <translation>
            <numerusform>Enter 设一个穿过网格 %1 的线点（已有 %n 个）：从边界到边界。</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter sets one more point; twice at one place, or S, cuts grid %1 along the line.</source>
        <translation>Enter 再设一点；在同一处按两次，或按 S，沿此线拆分网格 %1。</translation>
    </message>
    <message>
        <source>Enter chooses the grid whose words hold.</source>
        <translation>Enter 选定合并后沿用其名称的网格。</translation>
    </message>
    <message>
        <source>Enter adds a neighbour to grid %1, PgDn goes to the next grid.</source>
        <translation>Enter 把相邻网格加到网格 %1，PgDn 到下一个网格。</translation>
    </message>
    <message numerus="yes">
        <source>M makes one of these %n grids; Enter adds another or takes one away.</source>
        <translation>
            <numerusform>按 M 把这 %n 个网格合为一个；Enter 再加一个或去掉一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter chooses the grid whose corners are to be moved.</source>
        <translation>Enter 选定要移动角点的网格。</translation>
    </message>
    <message>
        <source>The arrows move the corner, Enter lets it lie there, Esc leaves it where it was; Del takes it off.</source>
        <translation>方向键移动角点，Enter 放下，Esc 留在原处；Del 去掉它。</translation>
    </message>
    <message>
        <source>PgDn goes to the next corner; Enter takes it up, on the border it makes one, Del takes it off.</source>
        <translation>PgDn 到下一个角点；Enter 拿起它，在边界上则新设一个，Del 去掉它。</translation>
    </message>
    <message>
        <source>Map of the grids</source>
        <translation>网格地图</translation>
    </message>
    <message>
        <source>to be merged</source>
        <translation>待合并</translation>
    </message>
</context>
<context>
    <name>ui::gridedit::FaultList</name>
    <message>
        <source>Overlaps and gaps</source>
        <translation>重叠和空隙</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>空隙</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 平方米</translation>
    </message>
</context>
<context>
    <name>ui::gridedit::GridForm</name>
    <message>
        <source>Code of the grid</source>
        <translation>网格编码</translation>
    </message>
    <message>
        <source>Name of the grid</source>
        <translation>网格名称</translation>
    </message>
    <message>
        <source>Chief of the grid</source>
        <translation>网格长</translation>
    </message>
    <message>
        <source>Committee of the grid</source>
        <translation>网格所属居村</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Chief</source>
        <translation>网格长</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>居村</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No grid is chosen</source>
        <translation>未选网格</translation>
    </message>
</context>
<context>
    <name>ui::gridedit::GridPage</name>
    <message>
        <source>Grids of a town</source>
        <translation>辖区的网格</translation>
    </message>
    <message>
        <source>The pack is being read.</source>
        <translation>正在读取辖区包。</translation>
    </message>
    <message>
        <source>Saved: these grids hold from %1 on. Until then the town has those that it has.</source>
        <translation>已保存：这些网格自 %1 起生效，此前仍用现有网格。</translation>
    </message>
    <message>
        <source>Grids of %1, as they hold from %2 on</source>
        <translation>%1的网格（自 %2 起生效）</translation>
    </message>
    <message>
        <source>Grids of %1</source>
        <translation>%1的网格</translation>
    </message>
    <message>
        <source>No grid is chosen.</source>
        <translation>未选网格。</translation>
    </message>
    <message>
        <source>Choose a grid, and a gap beside it in the list.</source>
        <translation>请选定一个网格，并在列表中选它旁边的一处空隙。</translation>
    </message>
    <message>
        <source>There is nothing to be done again.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>A corner that neighbours share moves in all of them.</source>
        <translation>与邻格共有的角点一起移动。</translation>
    </message>
    <message>
        <source>A corner moves in the chosen grid alone: a gap or an overlap is left.</source>
        <translation>角点只在所选网格中移动：会留下空隙或重叠。</translation>
    </message>
    <message>
        <source>What you changed is not saved.</source>
        <translation>改动尚未保存。</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>不保存离开</translation>
    </message>
    <message>
        <source>There are no grids yet.</source>
        <translation>还没有网格。</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder of this pack: copy it, and open the copy.</source>
        <translation>这个辖区包的文件夹不能写入：请复制一份，再打开副本。</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>尚无改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n overlaps</source>
        <translation>
            <numerusform>%n 处重叠</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n 处空隙</numerusform>
        </translation>
    </message>
    <message>
        <source>Gaps do not hinder; they belong to no grid.</source>
        <translation>空隙不妨碍保存；它们不属于任何网格。</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Corners</source>
        <translation>角点</translation>
    </message>
    <message>
        <source>Neighbours too</source>
        <translation>邻格同动</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>去重叠</translation>
    </message>
    <message>
        <source>Take the gap</source>
        <translation>并入空隙</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>The chosen grid gives up the ground that others have, too.</source>
        <translation>所选网格让出与其他网格重叠的部分。</translation>
    </message>
    <message>
        <source>The chosen grid takes the gap that is chosen in the list.</source>
        <translation>把列表中所选的空隙并入所选网格。</translation>
    </message>
    <message>
        <source>A corner that neighbours share moves in all of them, or in the chosen grid alone.</source>
        <translation>与邻格共有的角点一起移动，或只在所选网格中移动。</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>The first day on which the new grids hold</source>
        <translation>新网格生效的第一天</translation>
    </message>
    <message>
        <source>Cases that are there keep the grid that they have.</source>
        <translation>已有案件保留原来的网格。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Chosen grid</source>
        <translation>所选网格</translation>
    </message>
    <message>
        <source>Overlaps and gaps</source>
        <translation>重叠和空隙</translation>
    </message>
    <message>
        <source>Tab next block</source>
        <translation>Tab 下一块</translation>
    </message>
    <message>
        <source>← ↑ → ↓ cross, Shift finely, Ctrl far</source>
        <translation>← ↑ → ↓ 移动十字，Shift 细移，Ctrl 大步</translation>
    </message>
    <message>
        <source>PgDn next grid</source>
        <translation>PgDn 下一个网格</translation>
    </message>
    <message>
        <source>+ − nearer, farther</source>
        <translation>+ − 放大、缩小</translation>
    </message>
    <message>
        <source>0 whole town</source>
        <translation>0 全辖区</translation>
    </message>
    <message>
        <source>Ctrl+S save</source>
        <translation>Ctrl+S 保存</translation>
    </message>
    <message>
        <source>Esc back</source>
        <translation>Esc 返回</translation>
    </message>
</context>
<context>
    <name>ui::hall::DayColumn</name>
    <message>
        <source>Today</source>
        <translation>今日累计</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>cases</source>
        <comment>unit</comment>
        <translation>件</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按时率</translation>
    </message>
    <message>
        <source>none due</source>
        <translation>无到期</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>min</source>
        <comment>unit</comment>
        <translation>分</translation>
    </message>
    <message>
        <source>h</source>
        <comment>unit</comment>
        <translation>时</translation>
    </message>
    <message>
        <source>d</source>
        <comment>unit</comment>
        <translation>天</translation>
    </message>
    <message>
        <source>Open by source</source>
        <translation>在办来源</translation>
    </message>
    <message>
        <source>No open cases</source>
        <translation>没有在办案件</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Mean time</source>
        <translation>平均处置</translation>
    </message>
    <message>
        <source>Outside %1</source>
        <translation>网格外 %1</translation>
    </message>
    <message>
        <source>%1 of %2 due</source>
        <translation>%1 / 到期 %2</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>Void, merged</source>
        <translation>作废并案</translation>
    </message>
    <message>
        <source>Not filed</source>
        <translation>未立案</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在办</translation>
    </message>
</context>
<context>
    <name>ui::hall::HallPage</name>
    <message numerus="yes">
        <source>Gridhall · %n grids · preview</source>
        <translation>
            <numerusform>城运一屏 · %n 个责任网格 · 预览</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gridhall · %n grids</source>
        <translation>
            <numerusform>城运一屏 · %n 个责任网格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to write</source>
        <translation>
            <numerusform>待写入 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>No news for more than 60 s</source>
        <translation>超过 60 秒没有新数据</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在载入</translation>
    </message>
    <message>
        <source>Reading the open cases</source>
        <translation>正在读取在办案件</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>已同步</translation>
    </message>
    <message>
        <source>Local store well · %1</source>
        <translation>本地库正常 · %1</translation>
    </message>
    <message>
        <source>The local store cannot be written</source>
        <translation>本地库写入失败</translation>
    </message>
    <message>
        <source>The local store cannot be read</source>
        <translation>本地库读取失败</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>The open cases cannot be read.</source>
        <translation>无法读取在办案件。</translation>
    </message>
    <message>
        <source>Write failing</source>
        <translation>写入失败</translation>
    </message>
    <message>
        <source>Read failing</source>
        <translation>读取失败</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不知道</translation>
    </message>
    <message>
        <source>Tables are being made anew</source>
        <translation>正在重建数据表</translation>
    </message>
    <message>
        <source>Wall of the hall</source>
        <translation>大厅大屏</translation>
    </message>
    <message>
        <source>No open cases</source>
        <translation>没有在办案件</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>在办：%1</translation>
    </message>
</context>
<context>
    <name>ui::hall::HallQueue</name>
    <message>
        <source>Overdue %1</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>待办队列</translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>All open cases are shown</source>
        <translation>已显示全部在办案件</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>其余 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No open cases</source>
        <translation>没有在办案件</translation>
    </message>
    <message>
        <source>Last news %1</source>
        <translation>最近更新 %1</translation>
    </message>
    <message>
        <source>Near %1</source>
        <translation>临期 %1</translation>
    </message>
    <message>
        <source>none overdue, none waiting</source>
        <translation>无超时 · 无待签收</translation>
    </message>
    <message>
        <source>by level, waiting first, then time left</source>
        <translation>先等级 再待签收 后剩余时限</translation>
    </message>
</context>
<context>
    <name>ui::hall::SupervisedList</name>
    <message>
        <source>Supervised</source>
        <translation>督办</translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No open case is under supervision</source>
        <translation>没有督办中的案件</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>其余 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::hall::TopBar</name>
    <message>
        <source>Now %1</source>
        <translation>现在 %1</translation>
    </message>
</context>
<context>
    <name>ui::handover::HandoverPage</name>
    <message>
        <source>Cases and added lines</source>
        <translation>案件和补记</translation>
    </message>
    <message>
        <source>Alarms, promises, data and gaps</source>
        <translation>告警、约定、数据、缺口</translation>
    </message>
    <message>
        <source>Cases, due and added</source>
        <translation>红橙、到限和补记</translation>
    </message>
    <message>
        <source>taken from what is open</source>
        <translation>自动取自在办，交班可改</translation>
    </message>
    <message>
        <source>Alarms, promises, data, gaps</source>
        <translation>告警、约定、数据、缺口</translation>
    </message>
    <message>
        <source>taken from the records</source>
        <translation>自动取自记录</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>改了什么</translation>
    </message>
    <message>
        <source>Nothing was changed in what the console wrote.</source>
        <translation>自动草拟的内容没有改过。</translation>
    </message>
    <message>
        <source>a line is amended, never removed</source>
        <translation>只能改说明，不能删</translation>
    </message>
    <message>
        <source>Earlier hand-overs</source>
        <translation>历次交接</translation>
    </message>
    <message>
        <source>No shift was handed over yet.</source>
        <translation>还没有交接过。</translation>
    </message>
    <message>
        <source>kept for ever; a correction points back</source>
        <translation>永久留存；更正另起，指回原单</translation>
    </message>
    <message>
        <source>Lock mark</source>
        <translation>锁定标记</translation>
    </message>
    <message>
        <source>The sheet is written.</source>
        <translation>交接单已写下。</translation>
    </message>
    <message>
        <source>Hand-over no. %1</source>
        <translation>交接班 第 %1 号</translation>
    </message>
    <message>
        <source>The line stands under “%1”.</source>
        <translation>该条列在“%1”下。</translation>
    </message>
    <message>
        <source>The sheet has no such line any more. Look again.</source>
        <translation>交接单上已没有这一条。请重新看。</translation>
    </message>
    <message>
        <source>The store is being closed.</source>
        <translation>数据库正在关闭。</translation>
    </message>
    <message>
        <source>The sheet is written. Read it, then sign.</source>
        <translation>交接单已写下。请读过再签。</translation>
    </message>
    <message>
        <source>Sign to hand the shift over</source>
        <translation>交班签名</translation>
    </message>
    <message>
        <source>Sign to take the shift over</source>
        <translation>接班签名</translation>
    </message>
    <message>
        <source>Hand-over no. %1, digest %2. Name and own secret of who signs.</source>
        <translation>第 %1 号，正文摘要 %2。签名人的工号和本人口令。</translation>
    </message>
    <message>
        <source>Signed by who hands over.</source>
        <translation>交班已签。</translation>
    </message>
    <message>
        <source>The shift is handed over. The sheet is locked.</source>
        <translation>交接完成，单子已锁定。</translation>
    </message>
    <message>
        <source>%1 was handed over</source>
        <translation>%1已交接</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>No shift runs now</source>
        <translation>当前没有班次</translation>
    </message>
    <message>
        <source>%1: %2 of %3 people there</source>
        <translation>%1到岗 %2 / %3 人</translation>
    </message>
    <message numerus="yes">
        <source>late %n min</source>
        <translation>
            <numerusform>迟 %n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsigned</source>
        <translation>
            <numerusform>%n 班未交接</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lines of the hand-over are ticked</source>
        <translation>交接单已核 %1 条</translation>
    </message>
    <message>
        <source>There is no sheet to print.</source>
        <translation>没有可打印的交接单。</translation>
    </message>
    <message>
        <source>This is the past: nothing is written here.</source>
        <translation>这是过去，不能写入。</translation>
    </message>
    <message>
        <source>Choose the earlier sheet that something was wrong on.</source>
        <translation>请先选中有误的那份交接单。</translation>
    </message>
    <message>
        <source>No shift runs now, so there is none to hand over.</source>
        <translation>当前没有班次，无可交接。</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>请先选中一条。</translation>
    </message>
    <message>
        <source>A shift that ends without both signatures stays with who has it: every seat shows it, and both supervisors are reminded every five minutes. Closing the program hands nothing over.</source>
        <translation>到点未双签：原班继续担责，各席顶栏显示“未交接”，每 5 分钟提醒两位值班长；退出程序也不算交班。</translation>
    </message>
    <message>
        <source>No. %1, signed by both %2</source>
        <translation>第 %1 号，%2 双签</translation>
    </message>
    <message>
        <source>Digest of the text %1 (SHA-256, first 8 bytes)</source>
        <translation>正文摘要 %1（SHA-256 前 8 字节）</translation>
    </message>
    <message>
        <source>Event %1 of the centre&apos;s log</source>
        <translation>中心日志第 %1 条</translation>
    </message>
    <message>
        <source>The text is NOT the one that both signed.</source>
        <translation>正文不是双方签过的那份。</translation>
    </message>
    <message>
        <source>The log under it was ALTERED since. %1</source>
        <translation>其下日志后来被改动。%1</translation>
    </message>
    <message>
        <source>Unaltered since: text and log add up.</source>
        <translation>其后再无改动：正文和日志都对得上。</translation>
    </message>
    <message>
        <source>Corrected, %1: %2</source>
        <translation>更正，%1：%2</translation>
    </message>
    <message>
        <source>Save the hand-over sheet</source>
        <translation>保存交接班单</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>%1 of %2 is signed late: the sheet says when. Esc goes back to the shift that is due.</source>
        <translation>%2 的%1是补签：单上注明签名时刻。按 Esc 回到当前该交的一班。</translation>
    </message>
</context>
<context>
    <name>ui::handover::LineForm</name>
    <message>
        <source>What it is about</source>
        <translation>什么事</translation>
    </message>
    <message>
        <source>Who has it, or where</source>
        <translation>谁接，或范围</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>写下</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Amend the line</source>
        <translation>改说明</translation>
    </message>
    <message>
        <source>Ask about the line</source>
        <translation>问这一条</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>补一条</translation>
    </message>
    <message>
        <source>Correct a signed sheet</source>
        <translation>更正已签的交接单</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>问什么</translation>
    </message>
    <message>
        <source>What was not so, and how it was</source>
        <translation>哪里不对，实际如何</translation>
    </message>
</context>
<context>
    <name>ui::handover::SheetHead</name>
    <message>
        <source>open %1</source>
        <translation>在办 %1</translation>
    </message>
    <message>
        <source>taken over %1 + came in %2 − ended %3 = open %4</source>
        <translation>接班 %1 + 立案 %2 − 结案 %3 = 在办 %4</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>supervised</source>
        <translation>督办</translation>
    </message>
</context>
<context>
    <name>ui::handover::SignDialog</name>
    <message>
        <source>Sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>The store is being closed.</source>
        <translation>数据库正在关闭。</translation>
    </message>
</context>
<context>
    <name>ui::handover::SignPanel</name>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Hands over, post</source>
        <translation>交班岗位</translation>
    </message>
    <message>
        <source>Takes over, post</source>
        <translation>接班岗位</translation>
    </message>
    <message>
        <source>now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Each signs with the own secret. A line that is amended later is to be ticked, and the sheet to be signed, again.</source>
        <translation>各用各的口令。签后还能改，改了要重签，改的那条退回未核。</translation>
    </message>
    <message>
        <source>This store has no accounts: two posts are named, nobody gives a secret, and the sheet says so.</source>
        <translation>本库没有账号：写明两个岗位，不用口令，单子上会注明。</translation>
    </message>
    <message>
        <source>not written yet: the first thing that is done writes it</source>
        <translation>尚未落笔：第一个操作即写下</translation>
    </message>
    <message>
        <source>ticked %1   asked %2   to tick %3   of %4</source>
        <translation>已核 %1   问 %2   未核 %3   共 %4</translation>
    </message>
</context>
<context>
    <name>ui::identity::AdministratorDialog</name>
    <message>
        <source>Accounts for this store</source>
        <translation>为此库设账号</translation>
    </message>
    <message>
        <source>The first account is the administrator&apos;s, who makes all others. From then on everybody signs in here; cases and their course stay as they are. This cannot be taken back.</source>
        <translation>第一个账号是管理员，由其再建其他账号。从此人人须登录；案件及其经过不变。此项不能撤销。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Post, as screens and prints show it</source>
        <translation>岗位，屏幕和打印上显示</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The secret once more</source>
        <translation>再输一遍口令</translation>
    </message>
    <message>
        <source>Make and sign in</source>
        <translation>建账号并登录</translation>
    </message>
    <message>
        <source>Caps lock is on.</source>
        <translation>大写锁定开着。</translation>
    </message>
    <message>
        <source>Write which post this person has.</source>
        <translation>请写明此人的岗位。</translation>
    </message>
    <message>
        <source>The two secrets are not the same.</source>
        <translation>两次口令不一样。</translation>
    </message>
    <message>
        <source>Being made …</source>
        <translation>正在建账号…</translation>
    </message>
    <message>
        <source>The store is being closed.</source>
        <translation>数据库正在关闭。</translation>
    </message>
</context>
<context>
    <name>ui::identity::ConfirmDialog</name>
    <message>
        <source>The store is being closed.</source>
        <translation>数据库正在关闭。</translation>
    </message>
</context>
<context>
    <name>ui::identity::HandOnDialog</name>
    <message>
        <source>%1 · not signed in</source>
        <translation>%1 · 未登录</translation>
    </message>
    <message>
        <source>%1 · seat %2</source>
        <translation>%1 · 席 %2</translation>
    </message>
    <message>
        <source>Leave the seat</source>
        <translation>离席</translation>
    </message>
    <message numerus="yes">
        <source>%n half-typed form(s) are open. They stay yours and come back when you sign in at any seat of this machine. Or hand them on: the other person sees whose they were, and takes them.</source>
        <translation>
            <numerusform>有 %n 张半填的表单。仍归你，在这台机器的任何席位登录都还在。也可以移交：对方看到是谁的，接收后归他。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them and log out</source>
        <translation>留给自己并退出</translation>
    </message>
    <message>
        <source>Hand them on and log out</source>
        <translation>移交并退出</translation>
    </message>
    <message>
        <source>Parked calls of who is away</source>
        <translation>不在席者停放的来电</translation>
    </message>
    <message>
        <source>A caller waits. What else is half typed stays its person&apos;s; of the calls the other person sees whose they were, and takes them.</source>
        <translation>来电人在等。其他半填的表单仍归本人；这些来电对方看到是谁的，接收后归他。</translation>
    </message>
    <message>
        <source>Hand the calls on</source>
        <translation>移交来电</translation>
    </message>
    <message>
        <source>Whose calls</source>
        <translation>谁的来电</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>移交给</translation>
    </message>
    <message>
        <source>Nobody else has an account.</source>
        <translation>没有其他人的账号。</translation>
    </message>
    <message>
        <source>They are this person&apos;s already.</source>
        <translation>本来就是此人的。</translation>
    </message>
</context>
<context>
    <name>ui::identity::LockPage</name>
    <message>
        <source>Locked</source>
        <translation>已锁</translation>
    </message>
    <message>
        <source>This store has accounts. Who is signed in at the live hall sees the past.</source>
        <translation>此库设有账号。在实时画面登录后才能看过去。</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>回到实时</translation>
    </message>
    <message>
        <source>Only counts are shown here, nothing of any case. Cases come in, clocks run, and sounds go on.</source>
        <translation>这里只见件数，不见案件内容。案件照收，计时照走，声响照常。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Who works here signs in; every order says who gave it.</source>
        <translation>谁在这里办案谁登录；每一步都记着是谁做的。</translation>
    </message>
    <message>
        <source>Locked at %1, because nobody touched the seat.</source>
        <translation>%1 自动锁席，因久无操作。</translation>
    </message>
    <message>
        <source>Locked at %1.</source>
        <translation>%1 锁席。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Take the seat over</source>
        <translation>换人接席</translation>
    </message>
    <message>
        <source>Cases stay with the seat. What the person before owes and what was half typed stays that person&apos;s; nobody else sees it.</source>
        <translation>案件随席走。前一位欠的和半填的只归本人，别人看不到。</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接这一席</translation>
    </message>
    <message>
        <source>Barred until %1.</source>
        <translation>%1 前不能登录。</translation>
    </message>
    <message numerus="yes">
        <source>%n more wrong one(s) bar the account for ten minutes.</source>
        <translation>
            <numerusform>再错 %n 次，账号停用 10 分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n red case(s) wait for acceptance.</source>
        <translation>
            <numerusform>有 %n 件红色案件待签收。</numerusform>
        </translation>
    </message>
    <message>
        <source>the longest since %1</source>
        <translation>最久自 %1</translation>
    </message>
    <message>
        <source>the next call-back at %1</source>
        <translation>最近回电 %1</translation>
    </message>
    <message>
        <source>Half-typed forms</source>
        <translation>半填的表单</translation>
    </message>
    <message>
        <source>where they were</source>
        <translation>都在原处</translation>
    </message>
    <message>
        <source>Parked calls</source>
        <translation>停放的来电</translation>
    </message>
    <message>
        <source>What I owe</source>
        <translation>我欠的</translation>
    </message>
    <message>
        <source>stay that person&apos;s, unseen</source>
        <translation>只归本人，别人看不到</translation>
    </message>
    <message>
        <source>that person or a supervisor hands them on</source>
        <translation>由本人或值班长移交</translation>
    </message>
    <message>
        <source>What is owed</source>
        <translation>所欠的</translation>
    </message>
    <message>
        <source>goes with the person</source>
        <translation>随人走</translation>
    </message>
    <message>
        <source>Locked for %1</source>
        <translation>已锁 %1</translation>
    </message>
    <message>
        <source>Hand the calls on…</source>
        <translation>移交来电…</translation>
    </message>
    <message>
        <source>A supervisor gives name and secret, and says who gets the parked calls; nothing else of the person is seen or moved.</source>
        <translation>值班长输入工号和口令，选定接收停放来电的人；本人的其他内容看不到，也不动。</translation>
    </message>
    <message>
        <source>Drill: made-up cases, nothing here happened</source>
        <translation>演练：案件均为虚构，并未发生</translation>
    </message>
</context>
<context>
    <name>ui::identity::PermitDialog</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>ui::identity::SignInBox</name>
    <message>
        <source>Name</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>席位</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Caps lock is on.</source>
        <translation>大写锁定开着。</translation>
    </message>
    <message>
        <source>Being compared …</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Type name and secret first.</source>
        <translation>请先输入工号和口令。</translation>
    </message>
</context>
<context>
    <name>ui::identity::WitnessDialog</name>
    <message>
        <source>Four eyes</source>
        <translation>双人</translation>
    </message>
    <message>
        <source>The second person</source>
        <translation>第二人</translation>
    </message>
    <message>
        <source>Stand by</source>
        <translation>在场确认</translation>
    </message>
</context>
<context>
    <name>ui::importing::ImportDialog</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Import cases from a file</source>
        <translation>从文件导入案件</translation>
    </message>
    <message>
        <source>By the file&apos;s columns</source>
        <translation>按文件列名自动选择</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>列映射</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx);;All files (*)</source>
        <translation>表格 (*.csv *.xlsx);;全部文件 (*)</translation>
    </message>
    <message>
        <source>Counting the rows…</source>
        <translation>正在统计行数…</translation>
    </message>
    <message>
        <source>Counting the rows: %1</source>
        <translation>正在统计行数：%1</translation>
    </message>
    <message>
        <source>%1 of %2 rows, %3 refused</source>
        <translation>已读 %1 / %2 行，拒收 %3 行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 × %2 (row %3)</source>
        <translation>%1 × %2（第 %3 行）</translation>
    </message>
    <message numerus="yes">
        <source>%n more reason(s)</source>
        <translation>
            <numerusform>还有 %n 种原因</numerusform>
        </translation>
    </message>
    <message>
        <source>The refused and the differing rows with their reasons: %1</source>
        <translation>拒收的行、有差异的行及原因：%1</translation>
    </message>
    <message>
        <source>CSV (UTF-8, GBK or Big5) and XLSX. Rows that are known already are not added again; refused rows, and rows that say something else than before, go to a file with their reasons.</source>
        <translation>CSV（UTF-8、GBK 或 Big5）和 XLSX。已有的行不会重复添加；拒收的行和说法有变的行连同原因写入一个文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read: %1 new, %2 updated (%3 of both with notes), %4 differ, %5 known already, %6 refused.</source>
        <translation>
            <numerusform>读入 %Ln 行：新增 %1，更新 %2（两者中附说明 %3），有差异 %4，已有 %5，拒收 %6。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::map::CourseList</name>
    <message>
        <source>%1 more: Enter shows all</source>
        <translation>另 %1 条，按 Enter 看全部</translation>
    </message>
</context>
<context>
    <name>ui::map::DayBars</name>
    <message>
        <source>Open cases in the last 24 hours</source>
        <translation>近 24 小时在办件数</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n open</source>
        <translation>
            <numerusform>%1：在办 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>now %1; the most %2</source>
        <translation>现在 %1；最多 %2</translation>
    </message>
</context>
<context>
    <name>ui::map::DossierPanel</name>
    <message>
        <source>Dossier</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open cases here</source>
        <translation>这里的在办案件</translation>
    </message>
    <message>
        <source>What happened here</source>
        <translation>这里发生过的</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>感知点位</translation>
    </message>
    <message>
        <source>Report here</source>
        <translation>在此报案</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a post and why it is rung</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Whom to ring · posts alone, the pack has no numbers</source>
        <translation>打给谁 · 只有岗位，区域包里没有号码</translation>
    </message>
    <message>
        <source>Patrols of its grid</source>
        <translation>所在网格的巡查</translation>
    </message>
    <message>
        <source>Sensors %1 · heard %2, silent %3</source>
        <translation>感知点位 %1 个 · 有消息 %2，静默 %3</translation>
    </message>
    <message>
        <source>What it says of itself</source>
        <translation>自报数据</translation>
    </message>
    <message>
        <source>%1 · these %2 first</source>
        <translation>%1 · 先列 %2 个</translation>
    </message>
    <message>
        <source>%1 · readings unknown</source>
        <translation>%1 · 读数未知</translation>
    </message>
    <message>
        <source>Open: being read</source>
        <translation>在办：正在读取</translation>
    </message>
    <message>
        <source>%1 in 30 days</source>
        <translation>30 天内 %1 次</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>回看</translation>
    </message>
    <message>
        <source>The whole hall as it was when %1 was filed, %2</source>
        <translation>整个大厅回到 %1 立案时，%2</translation>
    </message>
    <message>
        <source>Nothing is known to have happened here.</source>
        <translation>这里没有已知的记录。</translation>
    </message>
</context>
<context>
    <name>ui::map::FrameCard</name>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>In the frame %1</source>
        <translation>框内 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a kind of things and how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no open case</source>
        <translation>没有在办案件</translation>
    </message>
    <message>
        <source>open cases %1</source>
        <translation>在办 %1</translation>
    </message>
    <message>
        <source>There is no open case in the frame.</source>
        <translation>框内没有在办案件。</translation>
    </message>
</context>
<context>
    <name>ui::map::GoToField</name>
    <message>
        <source>Go to an element, grid, road, coordinates or case</source>
        <translation>去要素、网格、道路、坐标或案件</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的地方</translation>
    </message>
    <message>
        <source>The names of the town are being read …</source>
        <translation>正在读取全镇名称…</translation>
    </message>
    <message>
        <source>Nothing of that name on the map, and no open case.</source>
        <translation>地图上没有这个名称，也没有这样的在办案件。</translation>
    </message>
    <message>
        <source>Elements, grids, roads, cases, coordinates; pinyin initials do, too</source>
        <translation>要素、网格、道路、案件、坐标；拼音首字母也行</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so many rows of what was found</comment>
        <translation>%1 / %2 处</translation>
    </message>
</context>
<context>
    <name>ui::map::GridPanel</name>
    <message>
        <source>No grid chosen</source>
        <translation>未选网格</translation>
    </message>
    <message>
        <source>Click a grid on the map to see its cases.</source>
        <translation>点选地图上的网格，查看其在办案件。</translation>
    </message>
    <message>
        <source>No open cases</source>
        <translation>没有在办案件</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>在办 %1</translation>
    </message>
    <message>
        <source>Open: unknown</source>
        <translation>在办：不知道</translation>
    </message>
    <message>
        <source>Take back from the wall</source>
        <translation>从大屏收回</translation>
    </message>
    <message>
        <source>Show on the wall</source>
        <translation>送上大屏</translation>
    </message>
</context>
<context>
    <name>ui::map::HourPanel</name>
    <message>
        <source>By hour and weekday</source>
        <translation>时段热度</translation>
    </message>
    <message>
        <source>From hour</source>
        <translation>从几时</translation>
    </message>
    <message>
        <source>To hour; the same: all day</source>
        <translation>到几时；相同为全天</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>%1 cases filed on %2 days, %3 to %4; most in one grid %5</source>
        <translation>%3 至 %4 的 %2 天内立案 %1 件；单个网格最多 %5 件</translation>
    </message>
</context>
<context>
    <name>ui::map::LayerRow</name>
    <message>
        <source>How strongly it is drawn: Alt+← → on the row</source>
        <translation>浓淡：在本行按 Alt+← →</translation>
    </message>
    <message>
        <source>drawn at %1 %</source>
        <translation>浓淡 %1 %</translation>
    </message>
</context>
<context>
    <name>ui::map::LayersPanel</name>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>辖区</translation>
    </message>
    <message>
        <source>Grid borders</source>
        <translation>责任网格</translation>
    </message>
    <message>
        <source>Grid names</source>
        <translation>网格名称</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>在办案件</translation>
    </message>
    <message>
        <source>Pins of red and orange</source>
        <translation>红橙定位</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>沿街商铺</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>居民小区</translation>
    </message>
    <message>
        <source>Rivers</source>
        <translation>河道</translation>
    </message>
    <message>
        <source>Construction sites</source>
        <translation>在建工地</translation>
    </message>
    <message>
        <source>Factories</source>
        <translation>生产企业</translation>
    </message>
    <message>
        <source>Care facilities</source>
        <translation>为老服务设施</translation>
    </message>
    <message>
        <source>An element; many together as their number</source>
        <translation>要素；多个合为数字</translation>
    </message>
    <message>
        <source>Ground: few to many cases; orange, red</source>
        <translation>底色：案件由少到多，橙、红</translation>
    </message>
    <message>
        <source>Key areas</source>
        <translation>重点区</translation>
    </message>
    <message>
        <source>Border of a key area</source>
        <translation>重点区界（双线）</translation>
    </message>
    <message>
        <source>A case; a ring: not accepted yet</source>
        <translation>案件；外圈 = 待签收</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>感知点位</translation>
    </message>
    <message>
        <source>Sensors, and how many</source>
        <translation>感知点位，数 = 点数</translation>
    </message>
    <message>
        <source>Corner: an open alarm among them</source>
        <translation>方角 = 其中有未结报警</translation>
    </message>
    <message>
        <source>A red or orange case among them</source>
        <translation>其中有红橙案件</translation>
    </message>
    <message>
        <source>On a row: Alt+← → draws it fainter or stronger, Ctrl+↑ ↓ moves it above others.</source>
        <translation>在图层行上：Alt+← → 浓淡，Ctrl+↑ ↓ 上下次序</translation>
    </message>
    <message>
        <source>on: %1 of %2</source>
        <translation>开 %1/%2</translation>
    </message>
    <message>
        <source>All of them silent, for three periods</source>
        <translation>整组静默，超过 3 个周期</translation>
    </message>
    <message>
        <source>Base map</source>
        <translation>底图</translation>
    </message>
    <message>
        <source>Names of the base map</source>
        <translation>底图名称</translation>
    </message>
    <message>
        <source>By hour and weekday</source>
        <translation>时段热度</translation>
    </message>
    <message>
        <source>Filed in the chosen hours: none to most</source>
        <translation>所选时段立案：由无到最多</translation>
    </message>
    <message>
        <source>Open cases there, with the mark of the worst</source>
        <translation>该处在办件数，标记为其中最高等级</translation>
    </message>
    <message>
        <source>White square: an open alarm of a sensor there</source>
        <translation>白方块：该处感知设备有在办报警</translation>
    </message>
    <message>
        <source>Dashed: its sensors are silent, for three periods</source>
        <translation>虚线框：该处感知设备已静默满三个周期</translation>
    </message>
    <message>
        <source>Line below: its grid was patrolled in this shift</source>
        <translation>下方横线：所在网格本班已巡查</translation>
    </message>
    <message>
        <source>Short line: patrolled before this shift; none: unknown</source>
        <translation>短横线：本班之前巡查过；无线：不详</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>视频探头</translation>
    </message>
    <message>
        <source>A camera, and where it looks</source>
        <translation>视频探头及其朝向</translation>
    </message>
    <message>
        <source>Weather areas</source>
        <translation>气象区</translation>
    </message>
    <message>
        <source>Border of an area for warnings of the weather</source>
        <translation>气象预警区界线</translation>
    </message>
</context>
<context>
    <name>ui::map::Legend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>ui::map::LiveStrip</name>
    <message>
        <source>The last day</source>
        <translation>最近一天</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
</context>
<context>
    <name>ui::map::MapCanvas</name>
    <message>
        <source>Closer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Closer (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Farther (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <source>This case has no place on the map.</source>
        <translation>这件案件在地图上没有落点。</translation>
    </message>
    <message>
        <source>This place lies outside the town; its map does not reach there.</source>
        <translation>这个点在镇外，地图够不到。</translation>
    </message>
</context>
<context>
    <name>ui::map::MapView</name>
    <message>
        <source>Map of the region</source>
        <translation>辖区地图</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>a pin&apos;s tag</comment>
        <translation>超时</translation>
    </message>
    <message>
        <source>N</source>
        <comment>north</comment>
        <translation>北</translation>
    </message>
    <message>
        <source>cases</source>
        <comment>unit behind a grid&apos;s count</comment>
        <translation>件</translation>
    </message>
    <message>
        <source>case</source>
        <comment>unit behind a grid&apos;s count of one</comment>
        <translation>件</translation>
    </message>
    <message>
        <source>Sensors %1</source>
        <translation>感知 %1 个</translation>
    </message>
    <message>
        <source>open alarms %1</source>
        <translation>未结报警 %1 件</translation>
    </message>
    <message>
        <source>Key area</source>
        <translation>重点区</translation>
    </message>
    <message>
        <source>Silent %1</source>
        <translation>静默 %1</translation>
    </message>
    <message>
        <source>silent %1 of %2 that have spoken</source>
        <translation>发过数的 %2 个中静默 %1 个</translation>
    </message>
    <message>
        <source>values unknown</source>
        <translation>数值未知</translation>
    </message>
</context>
<context>
    <name>ui::map::MapViews</name>
    <message>
        <source>On duty</source>
        <translation>值守</translation>
    </message>
    <message>
        <source>Key areas</source>
        <translation>重点区</translation>
    </message>
    <message>
        <source>Flood season</source>
        <translation>防汛</translation>
    </message>
    <message>
        <source>Views of the map</source>
        <translation>地图视图</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>存视图</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a view and whose it is</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>按键 %1</translation>
    </message>
    <message>
        <source>F2 shares it or takes it back, Del removes it</source>
        <translation>F2 共享或收回，Del 删除</translation>
    </message>
    <message>
        <source>the hall has it</source>
        <translation>大厅共用</translation>
    </message>
    <message>
        <source>No longer share</source>
        <translation>不再共享</translation>
    </message>
    <message>
        <source>Share with the hall</source>
        <translation>与大厅共享</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ui::map::SensorRows</name>
    <message>
        <source>Nothing was ever heard of it</source>
        <translation>从未收到过消息</translation>
    </message>
    <message>
        <source>last %1 ago</source>
        <translation>末次在 %1 前</translation>
    </message>
    <message>
        <source>every %1, %2</source>
        <translation>每 %1 一次，%2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Silent %1</source>
        <translation>静默 %1</translation>
    </message>
</context>
<context>
    <name>ui::owed::OwedList</name>
    <message>
        <source>I owe %1</source>
        <translation>我欠的 %1</translation>
    </message>
    <message>
        <source>Enter opens the case, Esc goes back</source>
        <translation>Enter 打开案件，Esc 返回</translation>
    </message>
    <message>
        <source>Nothing is due, and nothing has come.</source>
        <translation>没有要做的，也没有新到的答复。</translation>
    </message>
</context>
<context>
    <name>ui::owed::OwedStrip</name>
    <message>
        <source>told 5 minutes before; goes with the person</source>
        <translation>到时前 5 分钟提醒，换席随人走</translation>
    </message>
    <message>
        <source>Ring back %1: %2</source>
        <translation>回电 %1：%2</translation>
    </message>
    <message>
        <source>I owe %1</source>
        <translation>我欠的 %1</translation>
    </message>
    <message>
        <source>I owe: unknown</source>
        <translation>我欠的：未知</translation>
    </message>
    <message>
        <source>nothing is due, nothing came</source>
        <translation>没有要做的，也没有答复</translation>
    </message>
</context>
<context>
    <name>ui::queue::Arrangement</name>
    <message>
        <source>The view is not kept</source>
        <translation>视图没有存下</translation>
    </message>
    <message>
        <source>The views cannot be read</source>
        <translation>视图读不出来</translation>
    </message>
    <message>
        <source>Their file is broken and lies now as %1; new ones can be saved.</source>
        <translation>文件已损坏，现移到 %1；可以重新存视图。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>反过来排</translation>
    </message>
    <message>
        <source>Order by “%1”</source>
        <translation>按“%1”排</translation>
    </message>
    <message>
        <source>By level and time left again</source>
        <translation>恢复等级、剩余时限的顺序</translation>
    </message>
    <message>
        <source>Columns as the screen gives them</source>
        <translation>各列恢复默认</translation>
    </message>
    <message>
        <source>Save as view</source>
        <translation>存为视图</translation>
    </message>
    <message>
        <source>Level → time left</source>
        <translation>等级 → 剩余时限</translation>
    </message>
    <message>
        <source>By “%1”, reversed</source>
        <translation>按“%1”，倒序</translation>
    </message>
    <message>
        <source>By “%1”</source>
        <translation>按“%1”</translation>
    </message>
    <message>
        <source>No view can be saved here</source>
        <translation>这里不能存视图</translation>
    </message>
    <message>
        <source>Views are kept by the person at a live seat; go back to live to save one.</source>
        <translation>视图按人存在实时的坐席上；回到实时再存。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>There is a view of that name</source>
        <translation>已有同名视图</translation>
    </message>
    <message>
        <source>“%1” stays as it is; choose another name.</source>
        <translation>“%1”保持不变；请换一个名字。</translation>
    </message>
    <message>
        <source>There are too many views</source>
        <translation>视图太多</translation>
    </message>
    <message numerus="yes">
        <source>%n are kept at the most; delete one first.</source>
        <translation>
            <numerusform>最多存 %n 个；先删掉一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no view yet</source>
        <translation>还没有视图</translation>
    </message>
    <message>
        <source>%1 saves what the list shows now under a name.</source>
        <translation>%1 把列表现在的样子存为视图。</translation>
    </message>
    <message>
        <source>No view can be made of a frame</source>
        <translation>框选不能存成视图</translation>
    </message>
    <message>
        <source>Its cases are those of this moment; take “In the frame” out of the filter first.</source>
        <translation>框内案件只是此刻的；先从筛选里去掉“框内”。</translation>
    </message>
</context>
<context>
    <name>ui::queue::CaseListView</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>已选 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::queue::CheckHeader</name>
    <message>
        <source>Selected rows</source>
        <translation>选中的行</translation>
    </message>
</context>
<context>
    <name>ui::queue::FilterRow</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Cases to which the newest thing was done by this post: a report taken down, an acceptance, a note.</source>
        <translation>最近一次操作由本岗位做的案件：登记、签收、备注等都算。</translation>
    </message>
    <message>
        <source>Cases to which you did the newest thing: a report taken down, an acceptance, a note.</source>
        <translation>最近一次操作由本人做的案件：登记、签收、备注等都算。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>In the frame</source>
        <translation>框内</translation>
    </message>
</context>
<context>
    <name>ui::queue::QueueFooter</name>
    <message numerus="yes">
        <source>%n stored case(s)</source>
        <translation>
            <numerusform>库中 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Showing %1–%2 / %3</source>
        <translation>显示 %1–%2 / %3</translation>
    </message>
    <message>
        <source>Row %1 selected</source>
        <translation>已选第 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%n new above</source>
        <translation>
            <numerusform>上方新增 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>To accept</source>
        <translation>待签收</translation>
    </message>
    <message numerus="yes">
        <source>%n in rows with +n</source>
        <translation>
            <numerusform>合并 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The chosen case has no row here</source>
        <translation>选中的案件不在列表里</translation>
    </message>
    <message>
        <source>%1 is chosen and has no row here</source>
        <translation>已选中 %1，列表里没有它</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them above</source>
        <translation>
            <numerusform>上方另选 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them below</source>
        <translation>
            <numerusform>下方另选 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them not in the list</source>
        <translation>
            <numerusform>%n 件不在列表里</numerusform>
        </translation>
    </message>
    <message>
        <source>Another seat writes</source>
        <translation>他席占用</translation>
    </message>
</context>
<context>
    <name>ui::queue::QueueHeader</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns, ordered by level and time left</source>
        <translation>列，按等级和剩余时限排</translation>
    </message>
    <message>
        <source>Columns, ordered by %1, reversed</source>
        <translation>列，按 %1 倒序</translation>
    </message>
    <message>
        <source>Columns, ordered by %1</source>
        <translation>列，按 %1 排</translation>
    </message>
    <message>
        <source>what waits for acceptance</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>Click: order by this column; again: the other way round. Drag an edge: another width. Right button: which columns there are.</source>
        <translation>点一下按这一列排，再点反过来；拖边线改宽度；右键选显示哪些列。</translation>
    </message>
</context>
<context>
    <name>ui::queue::QueuePanel</name>
    <message>
        <source>The stored cases could not be searched</source>
        <translation>库中案件未能查询</translation>
    </message>
    <message>
        <source>No case fits</source>
        <translation>没有符合的案件</translation>
    </message>
    <message>
        <source>No open cases</source>
        <translation>没有在办案件</translation>
    </message>
    <message numerus="yes">
        <source>%n new case(s) in 10 minutes.</source>
        <translation>
            <numerusform>10 分钟内新增 %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Alike ones stand in one row with +n; %1 opens it. Red ones stand alone.</source>
        <translation>同网格同类案件合为一行（+n），按 %1 展开；红色案件单列。</translation>
    </message>
    <message>
        <source>Tell the shift supervisor. Alike ones stand in one row with +n; %1 opens it.</source>
        <translation>请报告值班长。同网格同类案件合为一行（+n），按 %1 展开。</translation>
    </message>
    <message>
        <source>New reports appear here by themselves. %1 brings a file in, %2 lists every key.</source>
        <translation>新的上报会自动出现在这里。%1 导入文件，%2 列出全部按键。</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>暂无案件</translation>
    </message>
    <message>
        <source>The open cases cannot be read</source>
        <translation>无法读取在办案件</translation>
    </message>
</context>
<context>
    <name>ui::queue::SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Number, words, place, element code, pinyin</source>
        <translation>编号、文字、地点、要素编码、拼音</translation>
    </message>
    <message>
        <source>Number, words, pinyin</source>
        <translation>编号、文字、拼音</translation>
    </message>
</context>
<context>
    <name>ui::queue::ViewRow</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>%1 · shared by %2</source>
        <translation>%1 · %2 共享</translation>
    </message>
    <message>
        <source>%1 · shared</source>
        <translation>%1 · 已共享</translation>
    </message>
    <message>
        <source>Save as view</source>
        <translation>存为视图</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Shared with the hall</source>
        <translation>与大厅共享</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ui::ranking::RankingPanel</name>
    <message>
        <source>The next month has not begun yet.</source>
        <translation>下个月还没有开始。</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>评价排名</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下月</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>正在统计……</translation>
    </message>
    <message>
        <source>Drill: made-up cases, nothing here happened</source>
        <translation>演练：案件为虚构，并未发生</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>较上月</translation>
    </message>
    <message>
        <source>%1 %2 = %3 of %4 points</source>
        <translation>%1 %2，得 %3（满分 %4）</translation>
    </message>
    <message>
        <source>%1: nothing to count</source>
        <translation>%1：没有可计的</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n case(s) due: %2</source>
        <translation>
            <numerusform>%1，到期 %n 件：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Levels set against the rules</source>
        <translation>人工调级（与规则不同）</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>调高</translation>
    </message>
    <message>
        <source>Lowered</source>
        <translation>调低</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 raised and %3 lowered of %n case(s) filed; the period before: %4</source>
        <translation>
            <numerusform>%1：立案 %n 件中调高 %2，调低 %3；上一期：%4</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已存为 %1。</translation>
    </message>
    <message>
        <source>Save the ranking</source>
        <translation>保存排名</translation>
    </message>
</context>
<context>
    <name>ui::replay::DayStrip</name>
    <message>
        <source>The day %1</source>
        <translation>%1 这一天</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>所示时刻：%1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>在办 %1</translation>
    </message>
    <message>
        <source>%1 a case became red</source>
        <translation>%1 有案件变红</translation>
    </message>
    <message>
        <source>%1 hand-over</source>
        <translation>%1 交接班</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>交接班</translation>
    </message>
    <message numerus="yes">
        <source>%n</source>
        <comment>so many red cases</comment>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::replay::HourBox</name>
    <message>
        <source>Last hour</source>
        <translation>上一小时</translation>
    </message>
</context>
<context>
    <name>ui::replay::ReplayHead</name>
    <message>
        <source>A day back</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>停住</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Replay, not live</source>
        <translation>回放，不是实时</translation>
    </message>
    <message>
        <source>A visitor&apos;s minute</source>
        <translation>来访一分钟</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>any key ends it</source>
        <translation>按任意键结束</translation>
    </message>
</context>
<context>
    <name>ui::reports::RatesPanel</name>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>Rates of a period</source>
        <translation>时段各率</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>统计中…</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Levels of the cases filed</source>
        <translation>立案的等级分布</translation>
    </message>
    <message>
        <source>When everything is urgent, nothing is: each level against its healthy share.</source>
        <translation>事事紧急等于不分轻重：各级与合理占比对照。</translation>
    </message>
    <message>
        <source>▲ too many</source>
        <translation>▲ 偏多</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Where red and orange come from</source>
        <translation>红橙来自何处</translation>
    </message>
    <message>
        <source>Drill: made-up cases, nothing here happened</source>
        <translation>演练：案件均为编造，并未发生</translation>
    </message>
</context>
<context>
    <name>ui::reports::ReportsPage</name>
    <message>
        <source>Counting %1 …</source>
        <translation>正在统计 %1 …</translation>
    </message>
    <message>
        <source>The rest of the console goes on.</source>
        <translation>其他页面照常使用。</translation>
    </message>
    <message>
        <source>Daily summary</source>
        <translation>日报</translation>
    </message>
    <message>
        <source>Day of the summary</source>
        <translation>日报日期</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>Page %1 of %2 · %3 %</source>
        <translation>第 %1 页 共 %2 页 · %3%</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已存为 %1。</translation>
    </message>
    <message>
        <source>Save the pages as PDF</source>
        <translation>页面存为 PDF</translation>
    </message>
    <message>
        <source>Save the figures as JSON</source>
        <translation>数据存为 JSON</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>正在打印 …</translation>
    </message>
    <message>
        <source>Handed to the printer.</source>
        <translation>已交给打印机。</translation>
    </message>
    <message>
        <source>%1 goes one day back, %2 one day on.</source>
        <translation>按 %1 到前一天，按 %2 到后一天。</translation>
    </message>
    <message>
        <source>%1 counts again. Everything else goes on working.</source>
        <translation>按 %1 重新统计，其他页面照常使用。</translation>
    </message>
</context>
<context>
    <name>ui::reports::SheetView</name>
    <message>
        <source>Pages of the daily summary</source>
        <translation>日报页面</translation>
    </message>
</context>
<context>
    <name>ui::rules::ApplyBox</name>
    <message>
        <source>Keep mine on top</source>
        <translation>在其上保留我的</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>用对方的</translation>
    </message>
    <message>
        <source>A case keeps the rules it was filed under until they are applied anew.</source>
        <translation>案件一直按立案时的规则办，直到按现行规则重算。</translation>
    </message>
    <message>
        <source>Why the rules change (compulsory)</source>
        <translation>为什么改规则（必填）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>看改动</translation>
    </message>
    <message>
        <source>Discard edits</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Back to the pack&apos;s own</source>
        <translation>恢复区域包原规则</translation>
    </message>
    <message>
        <source>Nothing was edited.</source>
        <translation>没有修改。</translation>
    </message>
    <message numerus="yes">
        <source>Apply them anew to the %n open case(s) that change</source>
        <translation>
            <numerusform>对会有变化的 %n 件在办案件按新规则重算</numerusform>
        </translation>
    </message>
    <message>
        <source>The pack&apos;s own rules hold.</source>
        <translation>现行就是区域包原规则。</translation>
    </message>
</context>
<context>
    <name>ui::rules::HistoryPanel</name>
    <message>
        <source>Changes of the rules</source>
        <translation>规则修订记录</translation>
    </message>
    <message>
        <source>A click shows what was changed.</source>
        <translation>点一下看改了什么。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>ui::rules::ImpactPanel</name>
    <message>
        <source>What the rules would do</source>
        <translation>规则的影响</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>有什么问题</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to correct before these rules can be applied</source>
        <translation>
            <numerusform>施行前有 %n 处要改正</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <translation>%1，超时</translation>
    </message>
    <message numerus="yes">
        <source>Applied anew, these rules would change none of %n open case(s).</source>
        <translation>
            <numerusform>按这些规则重算，%n 件在办案件都不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied anew, these rules would change %1 of %n open case(s).</source>
        <translation>
            <numerusform>按这些规则重算，%n 件在办案件中有 %1 件会变。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>只列前 %1 件。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>New ones go to</source>
        <translation>新案派给</translation>
    </message>
</context>
<context>
    <name>ui::rules::RuleEditor</name>
    <message>
        <source>The first row whose conditions hold gives a case its limits; every clock starts at filing unless the row says otherwise.</source>
        <translation>自上而下第一条条件符合的规则定时限；除另有写明，时限都从立案起算。</translation>
    </message>
    <message>
        <source>The base level of each item stands in the list of items; points raise it.</source>
        <translation>每个事项的基准等级在事项清单里；加分使等级升高。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Reported again</source>
        <translation>重复上报</translation>
    </message>
    <message>
        <source>What a level sets off</source>
        <translation>各等级带来的动作</translation>
    </message>
    <message>
        <source>The first row whose conditions hold says who gets a case; without one it is the item&apos;s own department.</source>
        <translation>自上而下第一条条件符合的规则定派给谁；都不符合就派给事项自己的部门。</translation>
    </message>
    <message>
        <source>Rulings that may become a route</source>
        <translation>可以成为派单规则的裁定</translation>
    </message>
    <message>
        <source>Enter or a double click adds a route.</source>
        <translation>按回车或双击，加为派单规则。</translation>
    </message>
    <message>
        <source>From the ruling on case %1: %2</source>
        <translation>据案件 %1 的裁定：%2</translation>
    </message>
    <message>
        <source>From the ruling on case %1: %2, grid %3 → %4</source>
        <translation>据案件 %1 的裁定：%2，网格 %3 → %4</translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation>先选一行。</translation>
    </message>
    <message>
        <source>The rows of this table are fixed.</source>
        <translation>这张表的行是固定的。</translation>
    </message>
    <message>
        <source>Nothing was edited.</source>
        <translation>没有修改。</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>没有撤回过的修改。</translation>
    </message>
</context>
<context>
    <name>ui::rules::RuleModel</name>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>ui::rules::RulesPage</name>
    <message>
        <source>What this would do to the open cases</source>
        <translation>对在办案件的影响</translation>
    </message>
    <message>
        <source>Changes of the rules</source>
        <translation>规则修订记录</translation>
    </message>
    <message>
        <source>The pack&apos;s own rules hold (%1).</source>
        <translation>现行是区域包原规则（%1）。</translation>
    </message>
    <message numerus="yes">
        <source>Rules of the centre hold (%1); %n file(s) are not the pack&apos;s own.</source>
        <translation>
            <numerusform>现行是中心修订的规则（%1）；%n 个文件不同于区域包。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Your edits are kept.</source>
        <translation>%1 你的修改还在。</translation>
    </message>
    <message>
        <source>The rules were changed.</source>
        <translation>规则已被改动。</translation>
    </message>
    <message>
        <source>%1 changed the rules at %2: %3.</source>
        <translation>%1 于 %2 改了规则：%3。</translation>
    </message>
    <message>
        <source>You can read the rules here. Changing them is for the shift supervisor.</source>
        <translation>规则在这里可以看；只有值班长可以改。</translation>
    </message>
    <message>
        <source>Nothing was edited. What you change is judged while you type, and counted on the open cases before you apply it.</source>
        <translation>没有修改。边写边检查，施行前先算出对在办案件的影响。</translation>
    </message>
    <message>
        <source>These edits come to the rules that hold already.</source>
        <translation>改来改去与现行规则相同。</translation>
    </message>
    <message>
        <source>The rules are sound. Counting the open cases …</source>
        <translation>规则没有问题。正在算在办案件……</translation>
    </message>
    <message>
        <source>%1 The rules are sound and can be applied; what they do to the open cases is not known.</source>
        <translation>%1 规则没有问题，可以施行；对在办案件的影响暂不知道。</translation>
    </message>
    <message>
        <source>Nothing was edited.</source>
        <translation>没有修改。</translation>
    </message>
    <message>
        <source>The last order is being written.</source>
        <translation>上一次施行正在写入。</translation>
    </message>
    <message>
        <source>Correct what is wrong first.</source>
        <translation>先改正问题。</translation>
    </message>
    <message>
        <source>The rules are being judged.</source>
        <translation>正在检查规则。</translation>
    </message>
    <message>
        <source>These rules hold already.</source>
        <translation>这些规则已在施行。</translation>
    </message>
    <message>
        <source>Write why first.</source>
        <translation>先写明为什么。</translation>
    </message>
    <message>
        <source>Apply these rules?</source>
        <translation>施行这些规则？</translation>
    </message>
    <message>
        <source>They are applied anew to these open cases at once.</source>
        <translation>并立即对这些在办案件重算。</translation>
    </message>
    <message>
        <source>Open cases keep the rules they were filed under.</source>
        <translation>在办案件仍按立案时的规则办。</translation>
    </message>
    <message>
        <source>Take the rules back to the pack&apos;s own?</source>
        <translation>恢复成区域包原规则？</translation>
    </message>
    <message>
        <source>Being written …</source>
        <translation>正在写入……</translation>
    </message>
    <message>
        <source>%1 Nothing was applied; your edits are kept.</source>
        <translation>%1 没有施行；你的修改还在。</translation>
    </message>
    <message>
        <source>The store is being closed.</source>
        <translation>案件库正在关闭。</translation>
    </message>
    <message>
        <source>Applied: these rules hold from now on.</source>
        <translation>已施行：从现在起按这些规则办。</translation>
    </message>
    <message>
        <source>Applied. %1 of %2 open cases have their deadlines and levels by the new rules.</source>
        <translation>已施行。%2 件在办案件中有 %1 件已按新规则重算期限和等级。</translation>
    </message>
    <message>
        <source>What was edited, against the rules that hold</source>
        <translation>修改与现行规则对照</translation>
    </message>
    <message>
        <source>Change %1 of the rules</source>
        <translation>规则第 %1 次修订</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>没有不同。</translation>
    </message>
    <message>
        <source>These rules hold.</source>
        <translation>现行就是这些规则。</translation>
    </message>
    <message>
        <source>Apply your edits or discard them first.</source>
        <translation>先施行或放弃修改。</translation>
    </message>
    <message>
        <source>%1 %2 “%3”</source>
        <translation>%1 %2“%3”</translation>
    </message>
    <message numerus="yes">
        <source>The limits of %n item(s) are not understood; their reports get no deadline until there is a rule for them: %1</source>
        <translation>
            <numerusform>有 %n 个事项的时限未识别，制定规则之前其上报件没有时限：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Apply now</source>
        <translation>立即应用</translation>
    </message>
    <message>
        <source>Write why in two characters at the least.</source>
        <translation>请写原因，至少两个字。</translation>
    </message>
</context>
<context>
    <name>ui::severity::SeverityStrip</name>
    <message>
        <source>Open cases by level</source>
        <translation>各等级在办件数</translation>
    </message>
    <message>
        <source>%1 %2: open %3, overdue %4, waiting %5, near the limit %6. Click shows or hides this level in the queue.</source>
        <translation>%1 %2：在办 %3，超时 %4，待签收 %5，临期 %6。点击在队列中显示或隐藏该等级。</translation>
    </message>
    <message>
        <source>Open cases by level: unknown</source>
        <translation>各等级在办件数：不知道</translation>
    </message>
    <message>
        <source>%1: how many are open is unknown. Click shows or hides this level in the queue.</source>
        <translation>%1：有多少在办不知道。单击可在队列中显示或隐藏这一级。</translation>
    </message>
</context>
<context>
    <name>ui::severity::SeverityWall</name>
    <message>
        <source>Open cases by level</source>
        <translation>在办案件按等级</translation>
    </message>
</context>
<context>
    <name>ui::shell::AcknowledgeNotice</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) not acknowledged in time</source>
        <translation>
            <numerusform>%n 件未按时知悉</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The shift supervisor acknowledges them.</source>
        <translation>%1。请值班长知悉。</translation>
    </message>
    <message>
        <source>%1 %2. The shift supervisor acknowledges them.</source>
        <translation>%1，%2。请值班长知悉。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Now it is the turn of %1.</source>
        <translation>现在轮到%1。</translation>
    </message>
    <message>
        <source>Now it is the turn of %1, at %2 of %3.</source>
        <translation>现在轮到%1，%2 轮到%3。</translation>
    </message>
</context>
<context>
    <name>ui::shell::FontNotice</name>
    <message numerus="yes">
        <source>%n character(s) cannot be shown</source>
        <translation>
            <numerusform>%n 个字显示不出</numerusform>
        </translation>
    </message>
    <message>
        <source>No installed font has %1. Install the packages fonts-hanazono and fonts-symbola, then start again.</source>
        <translation>已装的字体里没有 %1。请安装软件包 fonts-hanazono 和 fonts-symbola，再重新启动。</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>ui::shell::KeyBar</name>
    <message>
        <source>By level</source>
        <translation>按等级筛</translation>
    </message>
    <message>
        <source>%1 well</source>
        <translation>%1 正常</translation>
    </message>
    <message>
        <source>%1 failing</source>
        <translation>%1 故障</translation>
    </message>
    <message numerus="yes">
        <source>%n to write</source>
        <translation>
            <numerusform>待写入 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>本页按键</translation>
    </message>
</context>
<context>
    <name>ui::shell::KeyHelp</name>
    <message>
        <source>All keys</source>
        <translation>全部按键</translation>
    </message>
    <message>
        <source>Enter on a row, then a key, gives the action that key.</source>
        <translation>在某行按 Enter，再按新键，即改用新键。</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Every key is as delivered again.</source>
        <translation>全部按键已恢复默认。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Press the new key for “%1”. Esc leaves it as it is.</source>
        <translation>请按“%1”的新键，按 Esc 保持不变。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作改动。</translation>
    </message>
    <message>
        <source>“%1” has the key %2 now.</source>
        <translation>“%1”的按键已改为 %2。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ui::shell::TopBar</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Language, start page, all keys</source>
        <translation>语言、起始页、全部按键</translation>
    </message>
    <message>
        <source>%1 · seat %2</source>
        <translation>%1 · 席位 %2</translation>
    </message>
    <message>
        <source>no accounts</source>
        <translation>未设账号</translation>
    </message>
    <message>
        <source>This store has no accounts: whoever sits here is whom the seat says. A click offers to set them up.</source>
        <translation>此库未设账号：岗位写的是谁，坐的就是谁。点一下可以设置账号。</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Set up accounts…</source>
        <translation>设置账号…</translation>
    </message>
    <message>
        <source>Hand my open forms on…</source>
        <translation>移交我半填的表单…</translation>
    </message>
    <message>
        <source>Parked calls of who is away…</source>
        <translation>不在席者停放的来电…</translation>
    </message>
    <message>
        <source>%1, menu</source>
        <translation>%1，菜单</translation>
    </message>
    <message>
        <source>Here sits %1</source>
        <translation>当前席位：%1</translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation>顶栏</translation>
    </message>
    <message>
        <source>Now %1</source>
        <translation>现在 %1</translation>
    </message>
</context>
<context>
    <name>ui::shell::Workplace</name>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>This is the hall as it was at %1. Go back to live to act.</source>
        <translation>现为 %1 的回放，请回到实时后再操作。</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>已%1 %2</translation>
    </message>
    <message>
        <source>It was known already; nothing was added.</source>
        <translation>此前已有，未重复添加。</translation>
    </message>
    <message>
        <source>Written by %1</source>
        <translation>%1 已写入</translation>
    </message>
    <message>
        <source>Too late to take back</source>
        <translation>已过撤销时间</translation>
    </message>
    <message>
        <source>New case %1</source>
        <translation>新案件 %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>The local store cannot be written</source>
        <translation>本地库写入失败</translation>
    </message>
    <message>
        <source>The local store cannot be read</source>
        <translation>本地库读取失败</translation>
    </message>
    <message>
        <source>Tables are being made anew</source>
        <translation>正在重建数据表</translation>
    </message>
    <message>
        <source>%1: not for this role</source>
        <translation>%1：此角色不能看</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Export diagnosis</source>
        <translation>导出诊断</translation>
    </message>
    <message>
        <source>The store&apos;s disk is nearly full</source>
        <translation>存放数据的磁盘快满了</translation>
    </message>
    <message>
        <source>%1 left. Everything is still written; make room before the disk is full and nothing can be.</source>
        <translation>还剩 %1。目前照常写入；请在磁盘写满之前清理，写满后什么都记不下。</translation>
    </message>
    <message>
        <source>No news from the store since %1</source>
        <translation>自 %1 起没有本地库的消息</translation>
    </message>
    <message>
        <source>Its disk or network share does not answer. What is shown is as of then; orders wait until it answers.</source>
        <translation>它所在的磁盘或网络共享没有应答。所示为该时刻的情况；操作先等着，应答后写入。</translation>
    </message>
    <message>
        <source>Not taken back: %1</source>
        <translation>未能撤销 %1</translation>
    </message>
</context>
<context>
    <name>ui::suggestions::SuggestionFile</name>
    <message>
        <source>Not possible now: %1. The suggestion is “%2”.</source>
        <translation>现在不能：%1。该建议%2。</translation>
    </message>
    <message>
        <source>no contact</source>
        <translation>无联系方式</translation>
    </message>
    <message>
        <source>contact recorded</source>
        <translation>已留联系方式</translation>
    </message>
    <message>
        <source>contact forgotten</source>
        <translation>联系方式已遗忘</translation>
    </message>
</context>
<context>
    <name>ui::suggestions::SuggestionForm</name>
    <message>
        <source>New suggestion</source>
        <translation>新建议</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>几个字说明</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>None of the list</source>
        <translation>不在清单内</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>市民</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Adoption</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Take down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose whether the suggestion is adopted, partly adopted or not.</source>
        <translation>请选择采纳、部分采纳或不采纳。</translation>
    </message>
    <message>
        <source>The suggestion moved while you wrote: it is “%1” now. Send all the same?</source>
        <translation>填写期间，这条建议已有变动，现为“%1”。仍要提交吗？</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再看看</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>立即%1</translation>
    </message>
    <message>
        <source>The suggestion moved while this form is open: it is “%1” now.</source>
        <translation>填写期间，这条建议已有变动，现为“%1”。</translation>
    </message>
</context>
<context>
    <name>ui::suggestions::SuggestionList</name>
    <message>
        <source>Citizens&apos; suggestions</source>
        <translation>人民建议</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>收集时间</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Adoption</source>
        <translation>采纳</translation>
    </message>
</context>
<context>
    <name>ui::suggestions::SuggestionsPage</name>
    <message>
        <source>No suggestion is chosen</source>
        <translation>未选建议</translation>
    </message>
    <message>
        <source>Choose one in the list, or take down a new one.</source>
        <translation>在列表中选一条，或登记新建议。</translation>
    </message>
    <message>
        <source>Citizens&apos; suggestions</source>
        <translation>人民建议</translation>
    </message>
    <message>
        <source>Everything else goes on working. The page asks again when it is opened.</source>
        <translation>其他功能照常。再次打开本页时会重新读取。</translation>
    </message>
    <message>
        <source>Adoption rate %1: %2 = %3 / %4</source>
        <translation>%1 年采纳率：%2 = %3 / %4</translation>
    </message>
    <message>
        <source>adopted or partly / answered this year</source>
        <translation>采纳或部分采纳 / 今年已答复</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>没有建议</translation>
    </message>
    <message>
        <source>No suggestion is in this state</source>
        <translation>没有处于此状态的建议</translation>
    </message>
    <message>
        <source>What citizens suggest is taken down here, studied, forwarded and answered.</source>
        <translation>市民的建议在此登记、研究、转送、答复。</translation>
    </message>
    <message>
        <source>All shows the others.</source>
        <translation>点“全部”看其他建议。</translation>
    </message>
    <message>
        <source>%1 What you typed here stays.</source>
        <translation>%1这里已填的还在。</translation>
    </message>
</context>
<context>
    <name>ui::townsetup::ColumnTable</name>
    <message>
        <source>Not used</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Grid code</source>
        <translation>网格编码</translation>
    </message>
    <message>
        <source>Grid name</source>
        <translation>网格名称</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>居村</translation>
    </message>
    <message>
        <source>Grid chief</source>
        <translation>网格长</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>全空</translation>
    </message>
    <message numerus="yes">
        <source>%n there twice</source>
        <translation>
            <numerusform>%n 个重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different</source>
        <translation>
            <numerusform>%n 种</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 missing</source>
        <translation>%1，缺 %2</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>文件的字段</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>作为</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>%1 is used as</source>
        <translation>%1 作为</translation>
    </message>
</context>
<context>
    <name>ui::townsetup::PlaceList</name>
    <message>
        <source>Places to be decided</source>
        <translation>要决定的各处</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::townsetup::PlaceStrip</name>
    <message>
        <source>Places near at hand: as the file has them, and as they would be</source>
        <translation>放大看：左为文件原样，右为处理后</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>在别处</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不收</translation>
    </message>
    <message>
        <source>As the file has it</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>As it would be</source>
        <translation>处理后</translation>
    </message>
    <message>
        <source>Decided: %1</source>
        <translation>已定：%1</translation>
    </message>
    <message>
        <source>Cleaned: %1</source>
        <translation>已清理：%1</translation>
    </message>
    <message>
        <source>Trial, not in the pack: %1</source>
        <translation>试改，未进包：%1</translation>
    </message>
</context>
<context>
    <name>ui::townsetup::RemarkList</name>
    <message>
        <source>Refused</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Cleaned</source>
        <translation>已清理</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>已注明</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>What was found in the file</source>
        <translation>文件的检查结果</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Place in the file</source>
        <translation>文件中的位置</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>第 %1 条</translation>
    </message>
</context>
<context>
    <name>ui::townsetup::SetupMap</name>
    <message>
        <source>The town that would be</source>
        <translation>将来的辖区</translation>
    </message>
    <message>
        <source>No grids yet: choose the file with their borders</source>
        <translation>还没有网格：请选择画有网格边界的文件</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>Cleaned</source>
        <translation>清理后</translation>
    </message>
</context>
<context>
    <name>ui::townsetup::SetupPage</name>
    <message>
        <source>A town of your own</source>
        <translation>自建辖区</translation>
    </message>
    <message>
        <source>Ctrl+O file</source>
        <translation>Ctrl+O 文件</translation>
    </message>
    <message>
        <source>Tab next block</source>
        <translation>Tab 下一块</translation>
    </message>
    <message>
        <source>↑ ↓ next place</source>
        <translation>↑ ↓ 换一处</translation>
    </message>
    <message>
        <source>+ − nearer, farther</source>
        <translation>+ − 缩放</translation>
    </message>
    <message>
        <source>Ctrl+S save</source>
        <translation>Ctrl+S 保存</translation>
    </message>
    <message>
        <source>Esc back</source>
        <translation>Esc 返回</translation>
    </message>
    <message>
        <source>The same checks as gridhallctl town new</source>
        <translation>与 gridhallctl town new 同一套检查</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>File of the grids</source>
        <translation>网格文件</translation>
    </message>
    <message>
        <source>Folder for the town</source>
        <translation>辖区的文件夹</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>Choose the file of the grids first.</source>
        <translation>请先选择网格文件。</translation>
    </message>
    <message>
        <source>The file is being checked.</source>
        <translation>正在检查文件。</translation>
    </message>
    <message>
        <source>No town can be made of this file yet.</source>
        <translation>这个文件还建不成辖区。</translation>
    </message>
    <message>
        <source>The town has no name yet.</source>
        <translation>辖区还没有名称。</translation>
    </message>
    <message>
        <source>The folder has files in it; choose another one, or give the town another name.</source>
        <translation>该文件夹里已有文件；请换个文件夹，或换个辖区名称。</translation>
    </message>
    <message>
        <source>Save the town</source>
        <translation>保存辖区</translation>
    </message>
    <message>
        <source>The list was written: %1</source>
        <translation>检查单已存：%1</translation>
    </message>
    <message>
        <source>What you had begun is here again. Ctrl+N begins anew.</source>
        <translation>接着上次没做完的。Ctrl+N 重新开始。</translation>
    </message>
    <message>
        <source>There is no decision to take back.</source>
        <translation>没有可撤回的决定。</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 处未定</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of %1 can go in; choose another table, or go on without it.</source>
        <translation>%1 一行也收不进；请另选表格，或不要这张表。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Place in the file</source>
        <translation>文件中的位置</translation>
    </message>
    <message>
        <source>1…4 decide</source>
        <translation>1…4 选处理</translation>
    </message>
    <message>
        <source>Ctrl+Z take back</source>
        <translation>Ctrl+Z 撤回</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>要决定</translation>
    </message>
    <message>
        <source>Whose columns</source>
        <translation>哪份文件的字段</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>传感设备</translation>
    </message>
    <message>
        <source>Table of elements</source>
        <translation>要素表格</translation>
    </message>
    <message>
        <source>Table of sensors</source>
        <translation>传感设备表格</translation>
    </message>
    <message>
        <source>Nothing was found yet: choose the file of the grids first.</source>
        <translation>还没有检查结果：请先选网格文件。</translation>
    </message>
    <message>
        <source>List of all that was found</source>
        <translation>检查单</translation>
    </message>
    <message>
        <source>Grids (*.shp *.gpkg *.geojson *.json *.kml)</source>
        <translation>网格 (*.shp *.gpkg *.geojson *.json *.kml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.txt)</source>
        <translation>表格 (*.xlsx *.csv *.txt)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Begun just now</source>
        <translation>刚开始</translation>
    </message>
    <message numerus="yes">
        <source>Begun %n minutes ago</source>
        <translation>
            <numerusform>已用 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 refused, %2 cleaned, %3 made as samples</source>
        <translation>拒收 %1，清理 %2，示例 %3</translation>
    </message>
    <message numerus="yes">
        <source>Save %n grids for now</source>
        <translation>
            <numerusform>先存 %n 个网格</numerusform>
        </translation>
    </message>
    <message>
        <source>Space as in the file</source>
        <translation>空格 原样</translation>
    </message>
    <message>
        <source>Ctrl+E list of findings</source>
        <translation>Ctrl+E 检查单</translation>
    </message>
</context>
<context>
    <name>ui::townsetup::SetupSteps</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose the file of the grids</source>
        <translation>选择网格文件</translation>
    </message>
    <message>
        <source>Shapefile (GBK, too), GeoPackage, GeoJSON or KML. The file stays as it is.</source>
        <translation>Shapefile（GBK 也可）、GeoPackage、GeoJSON 或 KML。原文件不改动。</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>按文件所写</translation>
    </message>
    <message>
        <source>WGS 84, CGCS2000 (degrees)</source>
        <translation>WGS 84、CGCS2000（经纬度）</translation>
    </message>
    <message>
        <source>GCJ-02 (most maps on the web)</source>
        <translation>GCJ-02（多数网络地图）</translation>
    </message>
    <message>
        <source>BD-09 (Baidu)</source>
        <translation>BD-09（百度）</translation>
    </message>
    <message>
        <source>Shanghai city metres</source>
        <translation>上海城市坐标（米）</translation>
    </message>
    <message>
        <source>Another, by its EPSG number</source>
        <translation>其他，按 EPSG 编号</translation>
    </message>
    <message>
        <source>System of the coordinates</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>EPSG number, such as 4549</source>
        <translation>EPSG 编号，如 4549</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>辖区</translation>
    </message>
    <message>
        <source>Name of the town</source>
        <translation>辖区名称</translation>
    </message>
    <message>
        <source>Letters before its case numbers</source>
        <translation>案件编号前的字母</translation>
    </message>
    <message>
        <source>Without letters, they are made of the name.</source>
        <translation>不填则按名称的拼音首字母。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>换个文件夹</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>正在读取</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Read as %1: right to some tens of metres</source>
        <translation>按 %1 读取：误差几十米</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>按 %1 读取</translation>
    </message>
    <message numerus="yes">
        <source>%n grids</source>
        <translation>
            <numerusform>%n 个网格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places refused</source>
        <translation>
            <numerusform>拒收 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places cleaned</source>
        <translation>
            <numerusform>已清理 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n committees</source>
        <translation>
            <numerusform>居村 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Border made of the grids</source>
        <translation>轮廓由网格拼成</translation>
    </message>
    <message>
        <source>Departments, items and limits to start from: samples</source>
        <translation>部门、事项、时限先用中性起步包，标为示例</translation>
    </message>
    <message>
        <source>Calendar of weekends, until the real one is given</source>
        <translation>日历先按周末，直到给出真历</translation>
    </message>
    <message>
        <source>Into %1</source>
        <translation>存到 %1</translation>
    </message>
    <message>
        <source>Elements and sensors</source>
        <translation>要素与传感设备</translation>
    </message>
    <message>
        <source>Tables in CSV or XLSX, where there are any; they can be added later, too.</source>
        <translation>有 CSV 或 XLSX 表格就选；以后也能加。</translation>
    </message>
    <message>
        <source>Choose the table of elements</source>
        <translation>选要素表格</translation>
    </message>
    <message>
        <source>Choose the table of sensors</source>
        <translation>选传感设备表格</translation>
    </message>
    <message>
        <source>Without this table</source>
        <translation>不要这张表</translation>
    </message>
    <message>
        <source>%1: being read</source>
        <translation>%1：正在读取</translation>
    </message>
    <message numerus="yes">
        <source>%n places to be decided</source>
        <translation>
            <numerusform>%n 处要决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>要素 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of sensors</source>
        <translation>
            <numerusform>传感设备 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n rows go in</source>
        <translation>
            <numerusform>%1：共 %n 行，收入 %2 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::townsetup::ThingsView</name>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Latitude, northward</source>
        <translation>纬度或北向米</translation>
    </message>
    <message>
        <source>Longitude, eastward</source>
        <translation>经度或东向米</translation>
    </message>
    <message>
        <source>Both coordinates</source>
        <translation>经纬度合写</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Somebody vulnerable</source>
        <translation>有需关照的人</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>表格的列</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>作为</translation>
    </message>
    <message>
        <source>Rows that are refused</source>
        <translation>拒收的行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>拒收原因</translation>
    </message>
    <message>
        <source>WGS 84, CGCS2000 (degrees)</source>
        <translation>WGS 84、CGCS2000（经纬度）</translation>
    </message>
    <message>
        <source>GCJ-02 (most maps on the web)</source>
        <translation>GCJ-02（多数网上地图）</translation>
    </message>
    <message>
        <source>BD-09 (Baidu)</source>
        <translation>BD-09（百度）</translation>
    </message>
    <message>
        <source>Shanghai city metres</source>
        <translation>上海城市坐标（米）</translation>
    </message>
    <message>
        <source>System of the table&apos;s coordinates</source>
        <translation>表格的坐标系</translation>
    </message>
    <message>
        <source>Kind of rows that say none</source>
        <translation>没写类型的行作为</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>正在读取</translation>
    </message>
    <message numerus="yes">
        <source>%n empty</source>
        <translation>
            <numerusform>空 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>%1 is used as</source>
        <translation>%1 作为</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n rows go in, refused: %2; made a code or a name: %3.</source>
        <translation>
            <numerusform>共 %n 行，收入 %1 行，拒收 %2 行；补编码或名称 %3 处。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::welcome::TownCard</name>
    <message>
        <source>Another town</source>
        <translation>别的地方</translation>
    </message>
    <message>
        <source>Other packs</source>
        <translation>其余辖区包</translation>
    </message>
    <message numerus="yes">
        <source>%n grids</source>
        <translation>
            <numerusform>%n 个网格</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n departments</source>
        <translation>
            <numerusform>%n 个部门</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n 项事项</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Sample content</source>
        <translation>样例内容</translation>
    </message>
    <message>
        <source>Your own pack</source>
        <translation>自己的辖区包</translation>
    </message>
</context>
<context>
    <name>ui::welcome::Welcome</name>
    <message>
        <source>Welcome. Choose a town first</source>
        <translation>您好。先选一个地方</translation>
    </message>
    <message>
        <source>There is no store of cases on this machine yet. The sample towns bring schematic maps, published rules and a drill; another one can be chosen at any time.</source>
        <translation>这台电脑上还没有案件库。样板镇自带示意地图、公开过的规则和演练，看过可随时换。</translation>
    </message>
    <message>
        <source>How to begin</source>
        <translation>怎么开始</translation>
    </message>
    <message>
        <source>All of it stays on this machine; drills and real cases never meet</source>
        <translation>都存在本机，演练与真实案件互不相混</translation>
    </message>
    <message>
        <source>The others stand on their buttons</source>
        <translation>其余到时会写在按钮上</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Stops the sound, stamps the time</source>
        <translation>停声、盖时刻，不停表</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Takes a report down</source>
        <translation>记下一件上报</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Number, place, pinyin initials</source>
        <translation>编号、地名、拼音首字母</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部按键</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>随时可按</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>1…6 town</source>
        <translation>1…6 选地方</translation>
    </message>
    <message>
        <source>↑ ↓ drill</source>
        <translation>↑ ↓ 选演练</translation>
    </message>
    <message>
        <source>Tab next block</source>
        <translation>Tab 换一块</translation>
    </message>
    <message>
        <source>Ctrl+Q quit</source>
        <translation>Ctrl+Q 退出</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Something is going on at once</source>
        <translation>打开就有事在发生</translation>
    </message>
    <message>
        <source>A clock and a store of its own; made-up cases; nothing leaves this machine</source>
        <translation>有自己的时钟和库，案件是编的，不出本机</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Bring past cases along</source>
        <translation>带来过去的案件</translation>
    </message>
    <message>
        <source>CSV or XLSX</source>
        <translation>CSV 或 XLSX</translation>
    </message>
    <message>
        <source>Mapping found by the columns</source>
        <translation>按列自动选映射</translation>
    </message>
    <message>
        <source>Refused rows say why</source>
        <translation>拒收的行说明原因</translation>
    </message>
    <message>
        <source>The file stays as it is</source>
        <translation>原文件不动</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>On duty from today</source>
        <translation>今天就当班</translation>
    </message>
    <message>
        <source>%1 takes a report down</source>
        <translation>%1 登记上报</translation>
    </message>
    <message>
        <source>HTTP and files can follow</source>
        <translation>以后可接 HTTP，也可导入</translation>
    </message>
    <message>
        <source>No account is needed</source>
        <translation>不需要账号</translation>
    </message>
    <message>
        <source>Start the drill: %1</source>
        <translation>开始演练：%1</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Choose a town, then how to begin.</source>
        <translation>先选地方，再选怎么开始。</translation>
    </message>
    <message>
        <source>Folder of a region pack…</source>
        <translation>辖区包文件夹…</translation>
    </message>
    <message>
        <source>Folder of a region pack</source>
        <translation>辖区包文件夹</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>值守台</translation>
    </message>
    <message>
        <source>The town&apos;s store, made if there is none</source>
        <translation>本镇的库，没有就新建</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>打开值守台</translation>
    </message>
    <message>
        <source>Store %1</source>
        <translation>案件库 %1</translation>
    </message>
    <message>
        <source>Keys to learn first</source>
        <translation>先会这几个键</translation>
    </message>
    <message>
        <source>A town of your own, from its files…</source>
        <translation>用自己的文件建一个辖区…</translation>
    </message>
    <message>
        <source>Ctrl+E grids of the town</source>
        <translation>Ctrl+E 编辑网格</translation>
    </message>
    <message>
        <source>Edit the grids of %1…</source>
        <translation>编辑%1的网格…</translation>
    </message>
</context>
<context>
    <name>ui::whatif::ChangesTable</name>
    <message>
        <source>Changed cases</source>
        <translation>有变化的案件</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>案件号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
</context>
<context>
    <name>ui::whatif::FiguresTable</name>
    <message>
        <source>Figures side by side</source>
        <translation>各列对照</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Worst: %1</source>
        <translation>最高：%1</translation>
    </message>
</context>
<context>
    <name>ui::whatif::LateChart</name>
    <message>
        <source>Late cases by day</source>
        <translation>每天超时案件</translation>
    </message>
</context>
<context>
    <name>ui::whatif::LevelsChart</name>
    <message>
        <source>Worst levels</source>
        <translation>最高等级</translation>
    </message>
</context>
<context>
    <name>ui::whatif::RulesChooser</name>
    <message>
        <source>Rulebook %1</source>
        <translation>规则 %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不选</translation>
    </message>
    <message>
        <source>Folder …</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Folder of a region pack</source>
        <translation>辖区包所在文件夹</translation>
    </message>
</context>
<context>
    <name>ui::whatif::WhatIfPage</name>
    <message>
        <source>Replaying the days …</source>
        <translation>正在推演…</translation>
    </message>
    <message>
        <source>The rest of the console goes on. %1 stops it.</source>
        <translation>其他功能照常使用。按 %1 停止。</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>推演</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>under</source>
        <translation>按</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>各列对照</translation>
    </message>
    <message>
        <source>Worst levels, cases</source>
        <translation>最高等级（件）</translation>
    </message>
    <message>
        <source>Late cases by day of report</source>
        <translation>超时案件，按上报日</translation>
    </message>
    <message>
        <source>The replay was stopped.</source>
        <translation>推演已停止。</translation>
    </message>
    <message>
        <source>Replay past days under other rules.</source>
        <translation>用别的规则重走过去几天。</translation>
    </message>
    <message>
        <source>Choose the days and up to three rulebooks. The store is only read.</source>
        <translation>选好日期和最多三套规则。只读数据，不改动。</translation>
    </message>
    <message>
        <source>No rulebook is chosen.</source>
        <translation>还没有选规则。</translation>
    </message>
    <message>
        <source>Choose one above and replay again.</source>
        <translation>请在上面选一套规则，再推演。</translation>
    </message>
    <message>
        <source>%1 replays again. Everything else goes on working.</source>
        <translation>按 %1 重新推演。其他功能照常使用。</translation>
    </message>
    <message>
        <source>No case was reported and filed in these days.</source>
        <translation>这些天没有上报并立案的案件。</translation>
    </message>
    <message>
        <source>Choose other days.</source>
        <translation>请选别的日期。</translation>
    </message>
    <message>
        <source>No case would have gone another way</source>
        <translation>没有案件会有不同结果</translation>
    </message>
    <message>
        <source>Changed cases: %1 of %2</source>
        <translation>有变化的案件：%1／%2</translation>
    </message>
    <message>
        <source>The first %1 changed cases are listed. Bold: other than it was.</source>
        <translation>只列出前 %1 件有变化的案件。粗体：与实际不同。</translation>
    </message>
    <message>
        <source>Late: closed after the whole deadline, or open and past it when the last day ended. Bold: other than it was.</source>
        <translation>超时：过了总时限才结案，或到最后一天结束仍未结案且已过总时限。粗体：与实际不同。</translation>
    </message>
    <message>
        <source>Rules in force</source>
        <translation>现行规则</translation>
    </message>
    <message>
        <source>Other rules hold since these days were replayed. %1 replays them again.</source>
        <translation>回放这些天之后规则已经变更，按 %1 重新回放。</translation>
    </message>
</context>
<context>
    <name>views</name>
    <message>
        <source>Views cannot be kept in %1. They hold until the program ends; make room or give the folder back its rights.</source>
        <translation>视图不能存到 %1，程序结束前有效；请腾出空间或恢复文件夹权限。</translation>
    </message>
</context>
<context>
    <name>whatif</name>
    <message>
        <source>As it was</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>%1 / %2 · %3 %</source>
        <translation>%1／%2 · %3%</translation>
    </message>
    <message>
        <source>late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>not late</source>
        <translation>未超时</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
</TS>
