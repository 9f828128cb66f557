using Microsoft.AspNetCore.Components;
using Moteur.Client.Shared;
using Moteur.Journal;
using Moteur.Productions;
using Moteur.Scheduling;
using MudBlazor;

namespace Moteur.Client.Scheduling;

/// <summary>The plan de travail: the stripboard, and the sheet that crews read on paper.</summary>
public sealed partial class PlanPage
{
    private BoardDesk? _desk;
    private Stripboard? _board;
    private bool _planning;
    private string _asked = "";
    private (string? Selection, int? Day) _address;

    private IReadOnlyList<KeyHint> _keys = [];

    private bool CanEdit => Session.May(MemberRole.Direction);

    private bool IsSheet => View == "pdt";

    private BoardPane Pane => Enum.TryParse<BoardPane>(PaneName, true, out var pane) ? pane : BoardPane.Days;

    [SupplyParameterFromQuery(Name = "vue")]
    private string? View { get; set; }

    [SupplyParameterFromQuery(Name = "volet")]
    private string? PaneName { get; set; }

    /// <summary>Numbers of the selected scenes.</summary>
    [SupplyParameterFromQuery(Name = "sel")]
    private string? Selection { get; set; }

    [SupplyParameterFromQuery(Name = "jour")]
    private int? DayNumber { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Query { get; set; }

    [SupplyParameterFromQuery(Name = "role")]
    private string? Role { get; set; }

    [SupplyParameterFromQuery(Name = "effet")]
    private string? Effect { get; set; }

    [SupplyParameterFromQuery(Name = "masquer")]
    private string? Hide { get; set; }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        _keys =
        [
            new(L["Key_Arrows"], L["Keys_Choose"]),
            new(L["Key_Several"], L["Keys_Several"]),
            new(L["Key_Day"], L["Keys_Day"]),
            new(L["Key_Lift"], L["Keys_Lift"]),
            new(L["Key_Arrows"], L["Keys_Carry"]),
            new(L["Key_Return"], L["Keys_Return"]),
            new("M", L["Keys_MoveTo"]),
            new(L["Key_Boneyard"], L["Keys_Boneyard"]),
            new("O", L["Keys_Open"]),
            new(L["Key_Undo"], L["Keys_Undo"]),
        ];
    }

    protected override async Task<PageFailure?> LoadAsync()
    {
        if (_desk is { } open && open.Sender.Production == P)
        {
            return Failed(await open.Sender.RenewAsync());
        }

        var answer = await Api.GetAsync($"api/productions/{P}/board", MoteurJson.Default.ScheduleView);
        if (answer.Value is { } view)
        {
            _desk?.Sender.Dispose();
            var draft = new BoardDraft(view);
            var sender = new BoardSender(Api, Js, P, draft);
            _desk = new(draft, sender, new(L["SceneWord"], L["RolesWord"], L["PagesWord"], L["HasBreach"]));
            sender.Overtaken += OnOvertaken;
            sender.Refused += Refuse;
            Choose(_desk);
            await sender.ResumeAsync();
            _ = FetchNoticesAsync();
        }

        return Failed(answer);
    }

    /// <summary>What the script's newest version changed and that nobody has seen for the plan yet; the board does not wait for it.</summary>
    private async Task FetchNoticesAsync()
    {
        var answer = await Api.GetAsync($"api/productions/{P}/script/notices", MoteurJson.Default.NoticesView);
        if (answer.Value is { } notices)
        {
            _desk?.Show(notices);
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (_desk is { } desk)
        {
            desk.Show(BoardFilter.Of(Query, Role, Effect, Hide));
            if (_address != (Selection, DayNumber))
            {
                Choose(desk);
            }
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // What the address asks for is shown once the board is drawn.
        if (_asked.Length > 0 && _board is { } board && BoardItem.Parse(_asked) is { } item)
        {
            _asked = "";
            await board.RevealAsync(item);
        }
    }

    protected override async Task OnLiveAsync(LiveChange change)
    {
        if (_desk is not { } desk)
        {
            return;
        }

        if (change.Kind == "board")
        {
            var by = await desk.Sender.FetchAsync(change.Version);
            if (by is not null && by.Id != Session.Account?.Id)
            {
                desk.Say(L["ChangedBy", by.Name]);
            }
        }
        else if (change.Kind is "script" or "scene" or "role" or "place" or "production")
        {
            await ReloadAsync();
        }

        if (change.Kind is "script" or "revision")
        {
            await FetchNoticesAsync();
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _desk?.Sender.Dispose();
    }

    /// <summary>Stands where the address says.</summary>
    private void Choose(BoardDesk desk)
    {
        _address = (Selection, DayNumber);
        var numbers = (Selection ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var scenes = desk.View.Scenes.Where(s => desk.Strips.ContainsKey(s.Id) && numbers.Contains(s.Number.ToString())).Select(s => s.Id).ToList();
        if (scenes.Count > 0)
        {
            desk.Selection.Choose(scenes);
            _asked = BoardItem.KeyOf(scenes[0]);
        }
        else if (desk.Schedule.Days.FirstOrDefault(d => d.Number == DayNumber) is { } day)
        {
            desk.Selection.Choose(BoardItem.Of(day.Id));
            _asked = BoardItem.Of(day.Id).Key;
        }
    }

    private Task NextFoundAsync() => _desk is { } desk && _board is { } board && desk.NextFound() is { } next
        ? board.GoAsync(BoardItem.Of(next))
        : Task.CompletedTask;

    private string LinkTo(string? view) => Navigation.GetUriWithQueryParameter("vue", view);

    private void Show(BoardPane pane) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameter("volet", pane == BoardPane.Days ? null : pane.ToString().ToLowerInvariant()), replace: true);

    private async Task StepAsync(BoardStep step)
    {
        if (_desk is not { } desk || _planning)
        {
            return;
        }

        _planning = step == BoardStep.Plan;
        var done = await desk.Sender.StepAsync(step);
        _planning = false;
        if (done && step == BoardStep.Plan)
        {
            var plan = desk.Schedule;
            var sentence = L["Planned", plan.Days.Count, plan.Days.Sum(d => d.Scenes.Count), plan.Breaches.Count];
            Tell(sentence, Severity.Success, L["Undo"], () => StepAsync(BoardStep.Undo));
            desk.Say(sentence);
        }
        else if (done)
        {
            desk.Say(L[step == BoardStep.Undo ? "Undone" : "Redone"]);
        }
    }

    /// <summary>Somebody was quicker: their board is shown, and what was not done is said and can be asked for again.</summary>
    private void OnOvertaken(IReadOnlyList<BoardCommand> lost, BoardAuthor? by)
    {
        var desk = _desk!;
        var sentence = by is null || by.Id == Session.Account?.Id ? L["OvertakenByMe", lost.Count] : L["OvertakenBy", by.Name, lost.Count];
        desk.Say(sentence);
        if (lost.Count == 0)
        {
            Tell(sentence, Severity.Warning);
            return;
        }

        Tell(sentence, Severity.Warning, L["DoAgain"], () =>
        {
            if (lost.Select(desk.Do).OfType<Problem>().FirstOrDefault() is { } problem)
            {
                Refuse(problem.ToString());
            }

            return desk.SendAsync();
        });
    }

    private void Refuse(string reason)
    {
        _desk?.Say(reason);
        Tell(reason, Severity.Error);
    }

    private void Tell(string sentence, Severity severity, string? action = null, Func<Task>? act = null) => Snackbar.Add(sentence, severity, options =>
    {
        options.VisibleStateDuration = action is null ? 8000 : 15000;
        if (action is not null)
        {
            options.Action = action;
            options.OnClick = _ => InvokeAsync(act!);
        }
    });
}
