using Moteur.People;
using Moteur.Productions;

namespace Moteur.Client.Shared;

/// <summary>Who is signed in, and the production that is open.</summary>
public sealed class Session(Api api)
{
    /// <summary>Null when nobody is signed in or it is not known yet.</summary>
    public AccountView? Account { get; private set; }

    /// <summary>The production open in the frame; null on pages outside a production.</summary>
    public ProductionView? Production { get; private set; }

    /// <summary>Raised when the account or the production has changed.</summary>
    public event Action? Changed;

    /// <summary>True when the person may write here with one of these roles; the owner always may.</summary>
    public bool May(params ReadOnlySpan<MemberRole> roles) =>
        Production is { } open && (open.Role == MemberRole.Owner || roles.Contains(open.Role));

    /// <summary>Asks the server who is signed in.</summary>
    public async Task<ApiResult<AccountView>> LoadAsync()
    {
        var answer = await api.GetAsync("api/account", MoteurJson.Default.AccountView);
        Account = answer.Value;
        Changed?.Invoke();
        return answer;
    }

    /// <summary>Opens a production, or refreshes it; the answer says why it cannot be.</summary>
    public async Task<ApiResult<ProductionView>> OpenAsync(ProductionId id)
    {
        var answer = await api.GetAsync($"api/productions/{id}", MoteurJson.Default.ProductionView);
        Production = answer.IsOk ? answer.Value : Production?.Production.Id == id ? Production : null;
        Changed?.Invoke();
        return answer;
    }

    /// <summary>Leaves the production.</summary>
    public void Close()
    {
        Production = null;
        Changed?.Invoke();
    }
}
