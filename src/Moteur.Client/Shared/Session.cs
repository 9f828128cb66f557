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

    /// <summary>The person is known again, signed in or with the network back; pages that could not be shown try again.</summary>
    public event Func<Task>? SignedIn;

    /// <summary>True when the person may write here with one of these roles; the owner always may.</summary>
    public bool May(params ReadOnlySpan<MemberRole> roles) =>
        Production is { } open && (open.Role == MemberRole.Owner || roles.Contains(open.Role));

    /// <summary>Asks the server who is signed in.</summary>
    public async Task<ApiResult<AccountView>> LoadAsync()
    {
        var answer = await api.GetAsync("api/account", MoteurJson.Default.AccountView);
        if (answer.IsOk)
        {
            Use(answer.Value);
        }

        return answer;
    }

    /// <summary>Takes the account as the server has just given it.</summary>
    public void Use(AccountView? account)
    {
        Account = account;
        Changed?.Invoke();
    }

    /// <summary>Signs in; the answer says why it cannot be.</summary>
    public async Task<ApiResult<bool>> SignInAsync(string email, string password)
    {
        var answer = await api.PostAsync("api/account/sign-in", new SignIn(email, password), MoteurJson.Default.SignIn);
        if (answer.IsOk)
        {
            api.ForgetToken();
            await ComeBackAsync();
        }

        return answer;
    }

    /// <summary>Asks again who is signed in, and lets pages try again.</summary>
    public async Task ComeBackAsync()
    {
        await LoadAsync();
        await (SignedIn?.Invoke() ?? Task.CompletedTask);
    }

    /// <summary>Signs out of this browser.</summary>
    public async Task<ApiResult<bool>> SignOutAsync()
    {
        var answer = await api.PostAsync("api/account/sign-out");
        if (answer.IsOk || answer.Failure == ApiFailure.SignedOut)
        {
            api.ForgetToken();
            (Account, Production) = (null, null);
            Changed?.Invoke();
        }

        return answer;
    }

    /// <summary>Opens a production, or refreshes it; the answer says why it cannot be.</summary>
    public async Task<ApiResult<ProductionView>> OpenAsync(ProductionId id)
    {
        var answer = await api.GetAsync($"api/productions/{id}", MoteurJson.Default.ProductionView);
        Production = answer.IsOk ? answer.Value : Production?.Production.Id == id ? Production : null;
        Changed?.Invoke();
        if (answer.IsOk && Account is null)
        {
            // The server was away when the application began.
            await LoadAsync();
        }

        return answer;
    }

    /// <summary>Leaves the production.</summary>
    public void Close()
    {
        if (Production is not null)
        {
            Production = null;
            Changed?.Invoke();
        }
    }
}
