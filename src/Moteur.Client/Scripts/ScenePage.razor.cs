using Moteur.Breakdown;
using Moteur.Breakdown.Stakes;
using Moteur.Breakdown.Suggestions;
using Moteur.Client.Breakdown.Suggestions;
using Moteur.Client.Shared;
using Moteur.Scripts;
using MudBlazor;

namespace Moteur.Client.Scripts;

/// <summary>
/// What the assistant's reading brings to a scene: fetched after the scene, so that the text never waits. A decision shows at
/// once and is sent; the queue is fetched again when nothing is on its way any more.
/// </summary>
public partial class ScenePage
{
    private readonly List<(string What, Func<Task<bool>> Do)> _undo = [];
    private readonly HashSet<string> _decided = [];
    private SceneReview? _review;
    private string _reviewFailed = "";
    private bool _reviewing;
    private bool _reviewAgain;
    private int _sending;
    private Task _arriving = Task.CompletedTask;
    private int _decisions;

    /// <summary>The review of the scene that is shown; null until it is there.</summary>
    private SceneReview? Review => _review?.SceneId == _view?.Scene.Id ? _review : null;

    private IReadOnlyList<SuggestionLine>? Suggestions =>
        Review is { } review ? [.. review.Suggestions.Where(s => !_decided.Contains(KeyOf(s)))] : null;

    private string KeyOf(SuggestionLine line) => $"{_view!.Scene.Id}|{SuggestionMark.KeyOf(line)}";

    private async Task ReviewAsync()
    {
        if (_reviewing)
        {
            _reviewAgain = true;
            return;
        }

        _reviewing = true;
        do
        {
            _reviewAgain = false;
            var (sending, decisions) = (_sending, _decisions);
            var answer = await Api.GetAsync($"api/productions/{P}/scenes/{S}/reading", MoteurJson.Default.SceneReview);
            _reviewFailed = answer.IsOk || Review is not null ? "" : answer.Message;
            _review = answer.Value ?? _review;
            if (answer.IsOk && sending == 0 && decisions == _decisions)
            {
                _decided.Clear();
            }
        }
        while (_reviewAgain);
        _reviewing = false;
        StateHasChanged();
    }

    private async Task AcceptAsync(AcceptedLine accepted)
    {
        var (scene, line) = (_view!.Scene.Id, accepted.Line);
        var key = KeyOf(line);
        if (accepted.Category is { } category)
        {
            var command = new TagElement(TagId.New(), scene, category, line.Name, line.Spans[0], accepted.Quantity);
            _view = _view with { Tags = [.. _view.Tags, new(command.Id, scene, default, category, line.Name, command.Span, command.Quantity)] };
            await DecideAsync(
                key,
                L["UndoAccept", line.Name],
                async () =>
                {
                    var answer = await Api.PostAsync($"api/productions/{P}/tags", command, MoteurJson.Default.TagElement, MoteurJson.Default.TagLine);
                    Replace(command.Id, answer.Value);
                    return answer.IsOk ? "" : answer.Message;
                },
                async () => IsGone(await Api.DeleteAsync($"api/productions/{P}/tags/{command.Id}")));
        }
        else
        {
            var command = new AcceptSuggestions(
                Guid.CreateVersion7(), [], [new(scene, line.RoleId ?? RoleId.New(), line.Name, line.Age)]);
            await DecideAsync(
                key,
                L["UndoAccept", line.Name],
                async () =>
                {
                    var answer = await Api.PostAsync(
                        $"api/productions/{P}/suggestions/accepted", command, MoteurJson.Default.AcceptSuggestions, MoteurJson.Default.AcceptedSuggestions);
                    return answer.IsOk ? "" : answer.Message;
                },
                async () => IsGone(await Api.DeleteAsync($"api/productions/{P}/suggestions/accepted/{command.Id}")));
        }
    }

    private Task RefuseAsync(RefusedLine refused)
    {
        var id = RefusalId.New();
        var word = new RefuseWord(refused.Line.Name, refused.Line.Category, refused.Always ? null : _view!.Scene.Id);
        return DecideAsync(
            KeyOf(refused.Line),
            L[refused.Always ? "UndoNever" : "UndoRefuse", refused.Line.Name],
            async () =>
            {
                var answer = await Api.PutAsync($"api/productions/{P}/refusals/{id}", word, MoteurJson.Default.RefuseWord);
                return answer.IsOk ? "" : answer.Message;
            },
            async () => IsGone(await Api.DeleteAsync($"api/productions/{P}/refusals/{id}")));
    }

    private async Task AcceptSureAsync()
    {
        var sure = Suggestions?.Where(s => s.IsSure).ToList() ?? [];
        var command = new AcceptSure(Guid.CreateVersion7(), _view!.Scene.Id, sure.Count);
        _sending++;
        var answer = await Api.PostAsync($"api/productions/{P}/suggestions/sure", command, MoteurJson.Default.AcceptSure, MoteurJson.Default.AcceptedSuggestions);
        _sending--;
        if (answer.IsOk)
        {
            _undo.Add((L["UndoAcceptSure", sure.Count], async () => IsGone(await Api.DeleteAsync($"api/productions/{P}/suggestions/accepted/{command.Id}"))));
            await ReloadAsync();
            _queue?.Focus(0);
        }
        else
        {
            Snackbar.Add(answer.Message, Severity.Error);
            await ReviewAsync();
        }
    }

    /// <summary>Hides a suggestion at once, sends what was decided of it, and brings it back when that failed.</summary>
    /// <param name="send">Answers an empty text, or why it failed.</param>
    private async Task DecideAsync(string key, string what, Func<Task<string>> send, Func<Task<bool>> takeBack)
    {
        _decided.Add(key);
        _decisions++;
        _sending++;
        var sent = send();
        _arriving = Task.WhenAll(_arriving, sent);

        // Taken back before it has arrived: it is waited for, so that an undo never hits the decision before it.
        (string What, Func<Task<bool>> Do) last = (what, async () =>
        {
            if ((await sent).Length > 0)
            {
                return true;
            }

            _decided.Remove(key);
            return await takeBack();
        }
        );
        _undo.Add(last);
        StateHasChanged();
        var failure = await sent;
        _sending--;
        if (failure.Length > 0)
        {
            _decided.Remove(key);
            _undo.Remove(last);
            Snackbar.Add(failure, Severity.Error);
        }

        await ReviewAsync();
    }

    private async Task UndoAsync()
    {
        if (_undo.Count == 0)
        {
            return;
        }

        var last = _undo[^1];
        _undo.RemoveAt(_undo.Count - 1);
        if (!await last.Do())
        {
            Snackbar.Add(L["UndoFailed"], Severity.Error);
        }

        await ReloadAsync();
    }

    private static bool IsGone(ApiResult<bool> answer) => answer.IsOk || answer.Failure == ApiFailure.NotFound;

    private async Task ShowRefusedAsync()
    {
        // A word refused a moment ago is on the list.
        await _arriving;
        var parameters = new DialogParameters<RefusedWords>
        {
            { d => d.P, P },
            { d => d.CanEdit, CanEdit },
            { d => d.Numbers, _script.Scenes.ToDictionary(s => s.Id, s => s.Number.ToString()) },
        };
        var dialog = await Dialogs.ShowAsync<RefusedWords>(
            L["RefusedWords"], parameters, new DialogOptions { CloseOnEscapeKey = true, MaxWidth = MaxWidth.Small, FullWidth = true });
        await dialog.Result;
        await ReviewAsync();
    }

    private async Task<bool> CorrectStakeAsync(Stake stake, CorrectStake change)
    {
        var answer = await Api.PutAsync($"api/productions/{P}/scenes/{S}/stakes/{stake}", change, MoteurJson.Default.CorrectStake);
        if (!answer.IsOk)
        {
            Snackbar.Add(answer.Message, Severity.Warning);
        }
        else if (Review?.Stakes.FirstOrDefault(s => s.Stake == stake) is var before)
        {
            Snackbar.Add(L["StakeCorrected", Texts.Of(stake)], Severity.Normal, o =>
            {
                o.Action = L["Undo"];
                o.OnClick = _ => CorrectStakeAsync(stake, new(change.Version + 1, before?.SetTo, before?.SetAges, before?.Note ?? ""));
            });
        }

        await ReviewAsync();
        return answer.IsOk;
    }

    private async Task<bool> WriteNoteAsync(SceneNoteId id, WriteNote note)
    {
        var answer = await Api.PutAsync($"api/productions/{P}/notes/{id}", note, MoteurJson.Default.WriteNote, MoteurJson.Default.SceneNote);
        if (!answer.IsOk)
        {
            Snackbar.Add(answer.Message, Severity.Warning);
        }

        await ReviewAsync();
        return answer.IsOk;
    }

    private async Task DeleteNoteAsync(SceneNote note)
    {
        var answer = await Api.DeleteAsync($"api/productions/{P}/notes/{note.Id}?version={note.Version}");
        if (answer.IsOk)
        {
            Snackbar.Add(L["NoteDeleted"], Severity.Normal, o =>
            {
                o.Action = L["Undo"];
                o.OnClick = _ => WriteNoteAsync(note.Id, new(0, note.SceneId, note.On, note.Text));
            });
        }
        else
        {
            Snackbar.Add(answer.Message, Severity.Warning);
        }

        await ReviewAsync();
    }

    private Task EmphasiseAsync(IReadOnlyList<TextSpan> spans, bool scroll) => _text?.EmphasiseAsync(spans, scroll) ?? Task.CompletedTask;

    private Task FocusTextAsync() => _text?.FocusAsync() ?? Task.CompletedTask;
}
