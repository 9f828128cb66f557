using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Moteur.Rules;
using Moteur.Scheduling;
using Moteur.Scripts;
using MudBlazor;

namespace Moteur.Client.Scheduling;

/// <summary>What the hands do on the board: the module <c>stripboard.js</c> tells keys, clicks and drops; here is what they mean.</summary>
public sealed partial class Stripboard
{
    private const int PageOfStrips = 12;

    private ElementReference _root;
    private IJSObjectReference? _module;
    private IJSObjectReference? _hands;
    private DotNetObjectReference<Stripboard>? _self;
    private bool _several;
    private bool _take;
    private string _reveal = "";

    [Parameter, EditorRequired]
    public string P { get; set; } = "";

    [Parameter, EditorRequired]
    public BoardDesk Desk { get; set; } = null!;

    [Parameter]
    public bool CanEdit { get; set; }

    /// <summary>What a phone shows of the board.</summary>
    [Parameter]
    public BoardPane Pane { get; set; }

    [Parameter]
    public EventCallback<BoardPane> PaneChanged { get; set; }

    /// <summary>Undo or redo was asked for by keyboard.</summary>
    [Parameter, EditorRequired]
    public EventCallback<BoardStep> OnStep { get; set; }

    /// <summary>Something that cannot be done, in words.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> OnRefused { get; set; }

    /// <summary>Shows an item that was asked for from elsewhere.</summary>
    public async Task GoAsync(BoardItem item)
    {
        Desk.Selection.Choose(item);
        (_take, _reveal) = (true, item.Key);
        var pane = item.Scene is { } scene && Desk.View.Layout.Boneyard.Contains(scene) ? BoardPane.Boneyard : BoardPane.Days;
        if (Pane != pane)
        {
            await PaneChanged.InvokeAsync(pane);
        }

        Desk.Draw();
    }

    /// <summary>Scrolls to an item without taking the keyboard from where it is.</summary>
    public Task RevealAsync(BoardItem item)
    {
        _reveal = item.Key;
        StateHasChanged();
        return Task.CompletedTask;
    }

    [JSInvokable]
    public Task OnKey(string key, bool shift, bool ctrl)
    {
        _take = true;
        return Desk.Carried is not null ? CarryAsync(key) : key switch
        {
            "undo" => OnStep.InvokeAsync(BoardStep.Undo),
            "redo" => OnStep.InvokeAsync(BoardStep.Redo),
            " " when ctrl => Select(Desk.Selection.Toggle),
            " " => Lift(),
            "m" when CanEdit => Desk.Selection.Current is { Day: { } day } ? OpenDayAsync(day) : MoveToAsync(),
            "Delete" or "Backspace" when CanEdit => ToBoneyard(),
            "Escape" => Select(Desk.Selection.Choose),
            "a" => SelectDay(),
            "o" when Desk.Selection.Current?.Scene is { } scene => Open(scene),
            _ => Step(key, shift, ctrl),
        };
    }

    /// <summary>The keyboard was put on an item by something else than the board's own keys.</summary>
    [JSInvokable]
    public void OnFocus(string key)
    {
        if (BoardItem.Parse(key) is { } item && Desk.Carried is null)
        {
            Desk.Selection.Choose(item);
            Desk.Draw();
        }
    }

    [JSInvokable]
    public Task OnPick(string key, bool shift, bool ctrl)
    {
        if (BoardItem.Parse(key) is not { } item || Desk.Carried is not null)
        {
            return Task.CompletedTask;
        }

        if (item.Day is { } day)
        {
            Desk.Selection.Choose(item);
            Desk.Draw();
            return OpenDayAsync(day);
        }

        _take = true;
        if (shift)
        {
            Desk.Selection.Extend(item);
        }
        else if (ctrl || _several)
        {
            Desk.Selection.Toggle(item);
        }
        else
        {
            Desk.Selection.Choose(item);
        }

        Desk.Draw();
        return Task.CompletedTask;
    }

    [JSInvokable]
    public Task OnOpen(string key) => BoardItem.Parse(key)?.Scene is { } scene ? Open(scene) : Task.CompletedTask;

    /// <summary>Strips or a day were dropped.</summary>
    /// <param name="keys">What was dragged.</param>
    /// <param name="day">Onto which day; empty for the boneyard.</param>
    /// <param name="before">Before which item; empty for the end.</param>
    [JSInvokable]
    public Task OnDrop(string[] keys, string day, string before)
    {
        var items = keys.Select(BoardItem.Parse).OfType<BoardItem>().ToList();
        if (!CanEdit || items.Count == 0)
        {
            return Task.CompletedTask;
        }

        _take = true;
        var layout = Desk.Draft.Layout;
        if (items[0].Day is { } moved)
        {
            var others = layout.Days.Where(d => d.Id != moved).ToList();
            var place = others.FindIndex(d => d.Id == BoardItem.Parse(before)?.Day);
            return DoAsync(new MoveDay(moved, place < 0 ? others.Count : place));
        }

        var dragged = items.Select(i => i.Scene!.Value).ToHashSet();
        BoardDayId? target = BoardDayId.TryParse(day, out var id) ? id : null;
        var order = Carrying.Lift(layout, dragged).Scenes;
        var index = layout.ScenesOf(target).Where(s => !dragged.Contains(s)).ToList().FindIndex(s => s == BoardItem.Parse(before)?.Scene);
        Desk.Selection.Choose(order);
        return DoAsync(new MoveStrips(order, target, index < 0 ? int.MaxValue : index));
    }

    public async ValueTask DisposeAsync()
    {
        Desk.Changed -= StateHasChanged;
        try
        {
            if (_hands is not null)
            {
                await _hands.InvokeVoidAsync("detach");
                await _hands.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its listeners with it.
        }

        _self?.Dispose();
    }

    protected override void OnInitialized() => Desk.Changed += StateHasChanged;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/stripboard.js");
            _hands = await _module.InvokeAsync<IJSObjectReference>("attach", _root, _self);
        }

        if (_hands is not null)
        {
            var (take, reveal) = (_take, _reveal);
            (_take, _reveal) = (false, "");
            var chosen = Desk.Selection.Selected.Count == 0
                ? ""
                : string.Join(",", Desk.View.Scenes.Where(s => Desk.Selection.Contains(s.Id)).Select(s => s.Number));
            await _hands.InvokeVoidAsync("settle", Desk.Selection.Current?.Key ?? "", CanEdit, Desk.Carried is not null, take, reveal, chosen);
        }
    }

    private string Count(BoardPane pane) => pane switch
    {
        BoardPane.Boneyard => $"{Desk.Schedule.Boneyard.Count}",
        BoardPane.Breaches => $"{Desk.Schedule.Breaches.Count}",
        _ => "",
    };

    private Task CarryAsync(string key)
    {
        switch (key)
        {
            case "Enter" or " ":
                var carried = Desk.Carried;
                var dropped = Desk.Drop();
                Desk.Say(L["Dropped", PlaceOf(carried)] + NewBreaches());
                return dropped ? Desk.SendAsync() : Task.CompletedTask;
            case "Escape":
                Desk.Return();
                Desk.Say(L["Returned"]);
                break;
            default:
                if (StepOf(key) is { } step)
                {
                    Desk.Carry(step);
                    Desk.Say(PlaceOf(Desk.Carried) + NewBreaches());
                }

                break;
        }

        return Task.CompletedTask;
    }

    private static CarryStep? StepOf(string key) => key switch
    {
        "ArrowUp" => CarryStep.Back,
        "ArrowDown" => CarryStep.On,
        "ArrowLeft" or "PageUp" => CarryStep.DayBack,
        "ArrowRight" or "PageDown" => CarryStep.DayOn,
        "Home" => CarryStep.First,
        "End" => CarryStep.Last,
        _ => null,
    };

    private Task Lift()
    {
        if (!CanEdit)
        {
            Desk.Say(L["ReadOnly"]);
        }
        else if (Desk.Lift())
        {
            var what = Desk.Carried is MoveStrips strips ? L.Scenes(Desk, strips.Scenes) : L["DayWord"].Value;
            Desk.Say(L["Lifted", what, PlaceOf(Desk.Carried)]);
        }

        return Task.CompletedTask;
    }

    /// <summary>Where the carried strips are now: « jour 4, jeu. 4 mars, place 2 sur 6 ».</summary>
    private string PlaceOf(BoardCommand? carried) => carried switch
    {
        MoveStrips strips => L[
            "PlaceInDay",
            L.Where(Desk, strips.Day),
            Desk.View.Layout.ScenesOf(strips.Day).TakeWhile(s => s != strips.Scenes[0]).Count() + 1,
            Desk.View.Layout.ScenesOf(strips.Day).Count],
        MoveDay move => L.Where(Desk, move.Day),
        _ => "",
    };

    private string NewBreaches() => string.Concat(Desk.NewBreaches.Take(2).Select(b => $" {L["BreachWord"]} {b.Problem}"));

    private Task Step(string key, bool shift, bool ctrl)
    {
        var selection = Desk.Selection;
        var to = key switch
        {
            "ArrowUp" => selection.Beside(-1, strips: shift),
            "ArrowDown" => selection.Beside(1, strips: shift),
            "PageUp" => selection.Beside(-PageOfStrips, strips: shift),
            "PageDown" => selection.Beside(PageOfStrips, strips: shift),
            "ArrowLeft" => selection.DayBeside(-1),
            "ArrowRight" => selection.DayBeside(1),
            "Home" => selection.End(last: false, wholeBoard: ctrl),
            "End" => selection.End(last: true, wholeBoard: ctrl),
            _ => null,
        };
        if (to is { } item)
        {
            Go(item, shift, standOnly: ctrl && key is ("ArrowUp" or "ArrowDown"));
        }

        return Task.CompletedTask;
    }

    private void Go(BoardItem item, bool extend, bool standOnly)
    {
        if (extend)
        {
            Desk.Selection.Extend(item);
        }
        else if (standOnly)
        {
            Desk.Selection.StandOn(item);
        }
        else
        {
            Desk.Selection.Choose(item);
        }

        Desk.Draw();
    }

    private Task Select(Action<BoardItem> how)
    {
        if (Desk.Selection.Current is { } current)
        {
            how(current);
            Desk.Draw();
        }

        return Task.CompletedTask;
    }

    private Task SelectDay()
    {
        if (Desk.Selection.Row is { Scenes.Count: > 0 } row)
        {
            Desk.Selection.Choose(row.Scenes);
            Desk.Draw();
        }

        return Task.CompletedTask;
    }

    private Task Open(SceneId scene)
    {
        Navigation.NavigateTo($"/p/{P}/scenario/{scene}");
        return Task.CompletedTask;
    }

    private void Unselect()
    {
        _several = false;
        Desk.Selection.Clear();
        Desk.Draw();
    }

    private async Task MoveToAsync()
    {
        var scenes = Carried();
        if (scenes.Count == 0)
        {
            return;
        }

        var parameters = new DialogParameters<MoveToDialog>
        {
            { d => d.Desk, Desk },
            { d => d.Title, L["MoveTitle", L.Scenes(Desk, scenes)].Value },
        };
        var dialog = await Dialogs.ShowAsync<MoveToDialog>(L["MoveTo"], parameters, Narrow);
        var chosen = (await dialog.Result)?.Data as MoveToDialog.Target;
        _take = true;
        if (chosen is null)
        {
            Desk.Draw();
        }
        else
        {
            await DoAsync(new MoveStrips(scenes, chosen.Day, chosen.First ? 0 : int.MaxValue));
        }
    }

    /// <summary>The selected strips in the board's order, or the one on which the keyboard stands.</summary>
    private IReadOnlyList<SceneId> Carried() =>
        Desk.Selection.Selected.Count > 0 ? Carrying.Lift(Desk.Draft.Layout, Desk.Selection.Selected).Scenes
        : Desk.Selection.Current?.Scene is { } scene ? [scene]
        : [];

    private Task SortAsync(BoneyardOrder order)
    {
        var scenes = order switch
        {
            BoneyardOrder.Set => Desk.Schedule.Boneyard.OrderBy(s => s.Set, StringComparer.OrdinalIgnoreCase).ThenBy(s => s.Position),
            BoneyardOrder.Effect => Desk.Schedule.Boneyard.OrderBy(s => StripColours.Of(s.Interior, s.TimeOfDay)).ThenBy(s => s.Position),
            _ => Desk.Schedule.Boneyard.OrderBy(s => s.Position),
        };
        return DoAsync(new MoveStrips([.. scenes.Select(s => s.Id)], null, 0));
    }

    private Task ToBoneyard()
    {
        var scenes = Carried().Where(s => !Desk.Draft.Layout.Boneyard.Contains(s)).ToList();
        if (scenes.Count == 0)
        {
            return Task.CompletedTask;
        }

        // The keyboard stays where the strips were, so that several can be put away one after the other.
        var next = Desk.Selection.Beside(1, strips: true) ?? Desk.Selection.Beside(-1, strips: true);
        if (scenes.Count == 1 && next is { } stay)
        {
            Desk.Selection.Choose(stay);
        }

        return DoAsync(new MoveStrips(scenes, null, int.MaxValue));
    }

    private async Task AddDayAsync()
    {
        var id = BoardDayId.New();
        if (await DoAsync(new AddDay(id, Desk.Draft.Layout.Days.Count, DayKind.Day, "", [])))
        {
            await GoAsync(BoardItem.Of(id));
        }
    }

    private async Task OpenDayAsync(BoardDayId id)
    {
        if (Desk.Schedule.Days.FirstOrDefault(d => d.Id == id) is not { } day)
        {
            return;
        }

        var parameters = new DialogParameters<DayDialog>
        {
            { d => d.P, P },
            { d => d.Day, day },
            { d => d.Count, Desk.Schedule.Days.Count },
            { d => d.CanEdit, CanEdit },
        };
        var dialog = await Dialogs.ShowAsync<DayDialog>(L["DayN", day.Number], parameters, Narrow);
        var commands = (await dialog.Result)?.Data as IReadOnlyList<BoardCommand> ?? [];
        _take = true;
        Desk.Draw();
        foreach (var command in commands)
        {
            await DoAsync(command);
        }

        if (commands is [AddDay added])
        {
            await GoAsync(BoardItem.Of(added.Id));
        }
    }

    private Task GoToAsync(Breach breach) => GoAsync(
        breach.Scenes is [var scene, ..] && Desk.IsShown(scene) ? BoardItem.Of(scene) : BoardItem.Of(Desk.Schedule.Days[breach.Day - 1].Id));

    private static DialogOptions Narrow => new() { CloseOnEscapeKey = true, MaxWidth = MaxWidth.ExtraSmall, FullWidth = true };

    /// <summary>Does it, says what has become of it, and sends it.</summary>
    private async Task<bool> DoAsync(BoardCommand command)
    {
        if (Desk.Do(command) is { } problem)
        {
            await OnRefused.InvokeAsync(problem.ToString());
            return false;
        }

        Desk.Say((command switch
        {
            MoveStrips { Day: null } away => L["PutAway", L.Scenes(Desk, away.Scenes)],
            MoveStrips move => L["MovedTo", L.Scenes(Desk, move.Scenes), PlaceOf(move)],
            AddDay add => L["Added", L.Where(Desk, add.Id)],
            RemoveDay => L["Removed"],
            MoveDay move => L["MovedTo", L["DayWord"], L.Where(Desk, move.Day)],
            _ => L["Changed"],
        }).Value + NewBreaches());
        _ = Desk.SendAsync();
        return true;
    }
}
