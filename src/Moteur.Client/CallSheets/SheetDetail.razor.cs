using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using Moteur.CallSheets;
using Moteur.Client.Shared;
using Moteur.Scheduling;
using Moteur.Scripts;
using MudBlazor;

namespace Moteur.Client.CallSheets;

/// <summary>
/// One day's call sheet. What is typed is kept by the browser at each key and shown on the paper a moment later; the sheet takes
/// a new version only when it is saved. When somebody else has saved meanwhile, both versions are shown and nothing is lost.
/// </summary>
public sealed partial class SheetDetail : IAsyncDisposable
{
    private const int TypingPause = 250;

    // The version of a sheet on which nobody has decided anything yet.
    private const int FirstVersion = 1;

    private SheetDraft _draft = SheetDraft.Of(Nothing);
    private CallSheetPreview? _preview;
    private string _previewProblem = "";
    private CallSheet? _theirs;
    private UpdateCallSheet? _before;
    private string _done = "";
    private string _error = "";
    private string _actionError = "";
    private bool _saving;
    private bool _printing;
    private BoardDayId _shown;
    private int _shownNews;
    private int _turn;
    private IReadOnlyList<KeyHint> _keys = [];
    private IJSObjectReference? _module;
    private DotNetObjectReference<SheetDetail>? _self;

    [Parameter, EditorRequired]
    public string P { get; set; } = "";

    [Parameter, EditorRequired]
    public CallSheetLine Line { get; set; } = null!;

    [Parameter, EditorRequired]
    public IReadOnlyList<CallSheetLine> Days { get; set; } = [];

    /// <summary>The sheet as it was last known to be saved.</summary>
    [Parameter, EditorRequired]
    public CallSheet Sheet { get; set; } = null!;

    [Parameter]
    public bool CanEdit { get; set; }

    /// <summary>Grows each time something that a paper shows may have changed.</summary>
    [Parameter]
    public int News { get; set; }

    /// <summary>On a phone, <c>saisie</c> shows what people decide instead of the paper.</summary>
    [Parameter]
    public string? Pane { get; set; }

    /// <summary>The sheet has a new version.</summary>
    [Parameter]
    public EventCallback OnSaved { get; set; }

    /// <summary>Something typed is not saved yet, or no longer.</summary>
    [Parameter]
    public EventCallback<bool> OnDraft { get; set; }

    [Inject]
    private Api Api { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private IStringLocalizer<CallSheetsText> L { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private static UpdateCallSheet Nothing { get; } = new(0, default, default, default, default, "", "", "", []);

    private string Path => $"api/productions/{P}/call-sheets/{Line.DayId}";

    private bool IsForm => Pane == "saisie";

    private CallSheetLine? Before => Days.LastOrDefault(d => d.Number < Line.Number);

    private CallSheetLine? After => Days.FirstOrDefault(d => d.Number > Line.Number);

    private int ToLookAt => _preview?.Checks.Count ?? 0;

    private string Facts => string.Join(" · ", new[]
    {
        Line.Date is { } date ? Words.LongDate(date) : L["NoDate"].Value,
        Texts.Of(Line.Kind),
        L["VersionNumber", Sheet.Version],
        Line.Place,
    }.Where(fact => fact.Length > 0));

    private string State => this switch
    {
        { _draft.IsChanged: true } => L["Unsaved"],
        { _done.Length: > 0 } => _done,
        { Sheet.Version: FirstVersion } => L["NothingDecided"],
        _ => L["AllSaved", Sheet.Version],
    };

    /// <summary>Where the browser keeps what is typed on a day.</summary>
    public static string DraftKey(BoardDayId day) => $"draft.sheet.{day}";

    /// <summary>A key of this page was pressed outside a field.</summary>
    [JSInvokable]
    public async Task OnKey(string key)
    {
        if (key == "save")
        {
            await SaveAsync();
            StateHasChanged();
        }
        else if ((key == "next" ? After : Before) is { } day)
        {
            Navigation.NavigateTo(Href(day));
        }
    }

    protected override void OnInitialized() => _keys =
    [
        new("←", L["PreviousDay"]),
        new("→", L["NextDay"]),
        .. CanEdit ? new KeyHint[] { new("Ctrl+S", L["Save"]), new("↑ ↓", L["HourStep"]) } : [],
    ];

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != Line.DayId)
        {
            (_shown, _shownNews) = (Line.DayId, News);
            (_preview, _previewProblem, _theirs, _before) = (null, "", null, null);
            (_done, _error, _actionError) = ("", "", "");
            var saved = UpdateCallSheet.Of(Sheet);
            var kept = CanEdit ? SheetDraft.Parse(await Js.InvokeAsync<string?>("moteur.kept", DraftKey(Line.DayId))) : null;
            _draft = kept ?? SheetDraft.Of(saved);
            await FollowAsync();
            await RefreshAsync(typing: false);
        }
        else if (_shownNews != News)
        {
            _shownNews = News;
            await FollowAsync();
            await RefreshAsync(typing: false);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/call-sheet.js");
            await _module.InvokeVoidAsync("watchKeys", _self);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _turn++;
        if (_module is not null)
        {
            await _module.InvokeVoidAsync("forgetKeys");
            await _module.DisposeAsync();
        }

        _self?.Dispose();
    }

    private string Href(CallSheetLine day) =>
        $"/p/{P}/feuilles/{day.DayId}{(IsForm && day.DayId != Line.DayId ? "?volet=saisie" : "")}";

    private string NameOf(RoleId id) => _preview?.Roles.FirstOrDefault(r => r.Id == id) is { } role ? $"{role.Number} · {role.Name}" : L["RoleElsewhere"];

    /// <summary>What nobody typed on follows the server; a newer version meets what is typed here as a question.</summary>
    private async Task FollowAsync()
    {
        if (Sheet.Version <= _draft.Begun.Version && Sheet.Version >= (_theirs?.Version ?? 0))
        {
            // The hours of a sheet that follows the plan change without a new version.
            if (!_draft.IsChanged)
            {
                _draft = SheetDraft.Of(UpdateCallSheet.Of(Sheet));
            }

            return;
        }

        var mine = _draft.Read();
        if (!_draft.IsChanged || mine?.SaysTheSameAs(UpdateCallSheet.Of(Sheet)) == true)
        {
            _draft = SheetDraft.Of(UpdateCallSheet.Of(Sheet));
            await ForgetAsync();
        }
        else
        {
            _theirs = Sheet;
        }
    }

    private async Task ChangedAsync()
    {
        (_done, _error) = ("", "");
        var isChanged = _draft.IsChanged;
        await Js.InvokeVoidAsync("moteur.keep", DraftKey(Line.DayId), isChanged ? _draft.Write() : "");
        await OnDraft.InvokeAsync(isChanged);
        await RefreshAsync(typing: true);
    }

    /// <summary>Asks for the paper as it would be; only the last of several questions is answered on the screen.</summary>
    private async Task RefreshAsync(bool typing)
    {
        var turn = ++_turn;
        if (typing)
        {
            await Task.Delay(TypingPause);
        }

        if (turn != _turn)
        {
            return;
        }

        var answer = await Api.AskAsync($"{Path}/preview", _draft.ReadForPreview(), MoteurJson.Default.UpdateCallSheet, MoteurJson.Default.CallSheetPreview);
        if (turn != _turn)
        {
            return;
        }

        _preview = answer.Value ?? _preview;
        _previewProblem = answer.IsOk ? "" : answer.Message;
        StateHasChanged();
    }

    private Task SaveAsync()
    {
        if (_saving || _theirs is not null || !_draft.IsChanged)
        {
            return Task.CompletedTask;
        }

        if (_draft.Read() is not { } update)
        {
            _error = L["HoursUnreadable"];
            return Task.CompletedTask;
        }

        if (update.Check() is { } problem)
        {
            _error = problem.ToString();
            return Task.CompletedTask;
        }

        return SendAsync(update, _draft.Begun);
    }

    private async Task SendAsync(UpdateCallSheet update, UpdateCallSheet before)
    {
        (_saving, _error, _done) = (true, "", "");
        var day = Line.DayId;
        var sent = _draft.Write();
        var answer = await Api.PutAsync(Path, update, MoteurJson.Default.UpdateCallSheet, MoteurJson.Default.CallSheet);
        _saving = false;
        if (answer.IsOk && day == Line.DayId)
        {
            Sheet = answer.Value!;
            var typedMeanwhile = _draft.Write() != sent;
            _draft = typedMeanwhile ? SheetDraft.Of(_draft.ReadForPreview(), UpdateCallSheet.Of(Sheet)) : SheetDraft.Of(UpdateCallSheet.Of(Sheet));
            _theirs = null;
            _before = before;
            _done = L["SavedVersion", Sheet.Version];
            await (typedMeanwhile ? ChangedAsync() : ForgetAsync());
            await OnSaved.InvokeAsync();
        }
        else if (answer.Failure == ApiFailure.Conflict && answer.Value is { } theirs)
        {
            _theirs = theirs;
        }
        else if (!answer.IsOk)
        {
            _error = answer.Message;
        }
    }

    private Task SaveMergedAsync(UpdateCallSheet merged) =>
        _theirs is { } theirs ? SendAsync(merged with { Version = theirs.Version }, UpdateCallSheet.Of(theirs)) : Task.CompletedTask;

    private async Task TakeTheirsAsync()
    {
        if (_theirs is { } theirs)
        {
            (Sheet, _theirs) = (theirs, null);
            await DiscardAsync();
            await OnSaved.InvokeAsync();
        }
    }

    private async Task DiscardAsync()
    {
        (_error, _done) = ("", "");
        _draft = SheetDraft.Of(UpdateCallSheet.Of(Sheet));
        await ForgetAsync();
        await RefreshAsync(typing: false);
    }

    /// <summary>Writes again what the sheet said before the last save, as a new version.</summary>
    private async Task TakeBackAsync()
    {
        if (_before is { } before)
        {
            await SendAsync(before with { Version = Sheet.Version }, UpdateCallSheet.Of(Sheet));
            _before = _error.Length > 0 ? before : null;
        }
    }

    private async Task ForgetAsync()
    {
        await Js.InvokeVoidAsync("moteur.keep", DraftKey(Line.DayId), "");
        await OnDraft.InvokeAsync(false);
    }

    private async Task DownloadAsync()
    {
        await using var downloads = await Js.InvokeAsync<IJSObjectReference>("import", "./js/download.js");
        await WithPaperAsync(downloads, "download", $"/{Path}/pdf?lang={Texts.Language}");
    }

    private Task PrintAsync() =>
        _module is { } module ? WithPaperAsync(module, "print", $"/{Path}/preview?lang={Texts.Language}") : Task.CompletedTask;

    private async Task WithPaperAsync(IJSObjectReference module, string action, string url)
    {
        (_printing, _actionError) = (true, "");
        StateHasChanged();
        _actionError = await module.InvokeAsync<string>(action, url) switch
        {
            "offline" => Texts.Get("Api_Offline"),
            "broken" => Texts.Get("Api_Broken"),
            var sentence => sentence,
        };
        _printing = false;
    }

    private async Task ShareAsync()
    {
        _actionError = "";
        var answer = await Api.PostAsync($"{Path}/share", MoteurJson.Default.SharedLink);
        if (!answer.IsOk)
        {
            _actionError = answer.Message;
            return;
        }

        var parameters = new DialogParameters<ShareDialog>
        {
            { d => d.Link, answer.Value! },
            { d => d.Title, $"{L["SheetNumber", Line.Number]}{(Line.Date is { } date ? $", {Words.Date(date)}" : "")}" },
            { d => d.HasDraft, _draft.IsChanged },
            { d => d.Version, Sheet.Version },
        };
        await Dialogs.ShowAsync<ShareDialog>(L["ShareTitle"], parameters, new DialogOptions { CloseOnEscapeKey = true, MaxWidth = MaxWidth.Small, FullWidth = true });
    }
}
