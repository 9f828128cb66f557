using Microsoft.AspNetCore.Builder;
using Moteur.People;
using Moteur.Productions;
using Moteur.Server.Tests.Running;

[assembly: AssemblyFixture(typeof(Server<Sqlite>))]
[assembly: AssemblyFixture(typeof(Server<Postgres>))]

namespace Moteur.Server.Tests.Running;

/// <summary>The real server, listening on a loopback port, with its own data folder and database.</summary>
public sealed class Server<TStore> : IAsyncLifetime
    where TStore : IStore, new()
{
    private readonly TStore _store = new();
    private string _connection = "";
    private int _people;

    public string Folder { get; } = Directory.CreateTempSubdirectory("moteur-server-").FullName;

    internal WebApplication App { get; private set; } = null!;

    public Uri Address => new(App.Urls.First());

    /// <summary>What the last start printed as sign-in link; null when it printed none.</summary>
    public string? Link { get; private set; }

    /// <summary>The first owner, signed in by the link of the first start.</summary>
    public Browser Owner { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _connection = await _store.StartAsync(Folder);
        await StartAsync();
        Owner = new(Address);
        await Owner.OpenAsync(Link!);
        await Owner.PutAsync("api/account", new UpdateAccount("Claire Première", "claire@example.org"));
    }

    public async Task StartAsync(bool linkAsked = false)
    {
        App = MoteurServer.Build([$"--MOTEUR_DATA={Folder}", "--port=0", $"--ConnectionStrings:Moteur={_connection}"]);
        Link = await MoteurServer.StartAsync(App, linkAsked);
    }

    public async Task StopAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
    }

    /// <summary>A new empty production of the first owner.</summary>
    public async Task<ProductionId> ProductionAsync()
    {
        var id = ProductionId.New();
        (await Owner.PostAsync("api/productions", Requests.Production(id))).EnsureSuccessStatusCode();
        return id;
    }

    /// <summary>Someone invited into a production, signed in by their link.</summary>
    public async Task<Browser> MemberAsync(ProductionId production, MemberRole role)
    {
        var number = Interlocked.Increment(ref _people);
        var invitation = await Owner.PostAsync<InviteMember, Invitation>(
            $"api/productions/{production}/members", new($"personne{number}@example.org", $"Personne {number}", role));
        var browser = new Browser(Address);
        await browser.OpenAsync(invitation.Link);
        return browser;
    }

    /// <summary>Someone with an account who is not a member of anything of interest.</summary>
    public async Task<Browser> StrangerAsync() => await MemberAsync(await ProductionAsync(), MemberRole.Direction);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _store.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
