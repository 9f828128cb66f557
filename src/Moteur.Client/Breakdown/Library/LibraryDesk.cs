using Microsoft.Extensions.Localization;
using Moteur.Client.Shared;
using MudBlazor;

namespace Moteur.Client.Breakdown.Library;

/// <summary>Sends changes of the library, says what they did, and offers to take each back as a whole.</summary>
public sealed class LibraryDesk(Api api, ISnackbar snackbar, IStringLocalizer<LibraryText> text)
{
    /// <summary>Does a change.</summary>
    /// <param name="production">The production's id.</param>
    /// <param name="said">What was done, when it is.</param>
    /// <param name="send">Sends it under the identity that is given.</param>
    /// <param name="reload">Shows what is now, after the change and after its undoing.</param>
    public async Task<bool> DoAsync(string production, string said, Func<Guid, Task<ApiResult<bool>>> send, Func<Task> reload)
    {
        var change = Guid.CreateVersion7();
        var answer = await send(change);
        return await ToldAsync(answer, said, () => api.DeleteAsync($"api/productions/{production}/elements/changes/{change}"), reload);
    }

    /// <summary>Says what became of a change and offers its undoing, where there is one.</summary>
    public async Task<bool> ToldAsync<T>(ApiResult<T> answer, string said, Func<Task<ApiResult<bool>>>? undo, Func<Task> reload)
    {
        await reload();
        if (!answer.IsOk)
        {
            snackbar.Add(answer.Message, Severity.Error);
            return false;
        }

        snackbar.Add(said, Severity.Success, options =>
        {
            if (undo is not null)
            {
                options.Action = text["Undo"];
                options.OnClick = async _ => await ToldAsync(await undo(), text["Undone"], null, reload);
            }
        });
        return true;
    }
}
