using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Moteur.Documents.Printing;
using Moteur.Server.Accounts;
using Moteur.Server.Breakdown;
using Moteur.Server.Breakdown.Inference;
using Moteur.Server.Breakdown.Library;
using Moteur.Server.Breakdown.Raccords;
using Moteur.Server.Breakdown.Stakes;
using Moteur.Server.Breakdown.Suggestions;
using Moteur.Server.Breakdown.Tables;
using Moteur.Server.Breakdown.Timing;
using Moteur.Server.CallSheets;
using Moteur.Server.Files;
using Moteur.Server.Guide;
using Moteur.Server.Journal;
using Moteur.Server.Live;
using Moteur.Server.Locations;
using Moteur.Server.Papers;
using Moteur.Server.People;
using Moteur.Server.Productions;
using Moteur.Server.Recommendations;
using Moteur.Server.Scheduling;
using Moteur.Server.Scripts;
using Moteur.Server.Scripts.Episodes;
using Moteur.Server.Scripts.Revisions;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server;

/// <summary>The server: what it is made of, and how it starts.</summary>
public static class MoteurServer
{
    private const string SignInLinkFlag = "--sign-in-link";
    private const int DefaultPort = 5180;

    /// <summary>Runs until it is told to stop.</summary>
    /// <param name="args"><c>--port</c> (or <c>MOTEUR_PORT</c>) and <c>--sign-in-link</c>, which prints a new link for the first account.</param>
    /// <returns>0 after a clean stop, 1 when the port is taken.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(
            (Environment.GetEnvironmentVariable("LC_ALL") ?? Environment.GetEnvironmentVariable("LANG") ?? "").StartsWith("en", StringComparison.Ordinal)
                ? "en"
                : "fr");
        await using var app = Build(args);
        try
        {
            var link = await StartAsync(app, args.Contains(SignInLinkFlag));
            Console.WriteLine(ServerTexts.Get("Console_Address", app.Urls.First()));
            if (link is not null)
            {
                Console.WriteLine(ServerTexts.Get("Console_Link", link));
            }
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException or SocketException)
        {
            await Console.Error.WriteLineAsync(ServerTexts.Get("Console_PortTaken", PortOf(app.Configuration)));
            return 1;
        }

        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Prepares the database, makes the first account with the sample production, and listens.</summary>
    /// <returns>A one-time sign-in link, when there is reason for one.</returns>
    internal static async Task<string?> StartAsync(WebApplication app, bool linkAsked)
    {
        string? path;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            var db = services.GetRequiredService<MoteurDb>();
            await db.PrepareAsync();
            var (owner, isNew) = await FirstOwner.EnsureAsync(db, services.GetRequiredService<UserManager<Account>>());
            if (isNew)
            {
                await SampleProduction.AddAsync(db, new(owner.Id), services.GetRequiredService<TimeProvider>());
            }

            await app.StartAsync();
            path = await FirstOwner.LinkAsync(db, services.GetRequiredService<SignInLinks>(), owner, linkAsked);
        }

        return path is null ? null : app.Urls.First() + path;
    }

    internal static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(MoteurServer).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            Args = [.. args.Where(a => a != SignInLinkFlag)],
        });
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.ClearProviders().AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Warning)

            // Their warnings say what is meant to be so: keys kept in the data folder, a request refused,
            // a database not yet made. What really fails is logged where it is handled.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.SignalR.Internal", LogLevel.Critical)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical)
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            kestrel.Listen(IPAddress.Loopback, PortOf(builder.Configuration));
        });
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(5));
        AddServices(builder);
        var app = builder.Build();
        Configure(app);
        return app;
    }

    private static int PortOf(IConfiguration configuration) =>
        int.TryParse(configuration["port"] ?? configuration["MOTEUR_PORT"], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port <= IPEndPoint.MaxPort
            ? port
            : DefaultPort;

    private static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var folder = DataFolder.Open(builder.Configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddDataProtection().SetApplicationName("Moteur").PersistKeysToFileSystem(folder.Keys);
        services.AddMoteurDb(builder.Configuration, folder);
        services.AddAccounts();
        services.AddScoped<Changes>();
        services.AddScoped<RevisionDesk>();
        services.AddSingleton<Presence>();
        services.AddSingleton<ScriptReadings>();
        services.AddSingleton<LiveNews>();
        services.AddSingleton<PdfPrinter>();
        services.AddSingleton<SharedLinks>();
        services.AddSingleton<CallSheetPrints>();
        services.AddSignalR().AddJsonProtocol(o => Json.Apply(o.PayloadSerializerOptions));
        services.ConfigureHttpJsonOptions(o => Json.Apply(o.SerializerOptions));
        services.AddAntiforgery(o =>
        {
            o.HeaderName = AntiforgeryCheck.Header;
            o.Cookie.Name = "moteur.xsrf";
            o.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddProblems();
        services.AddResponseCompression();
        services.AddRateLimits();
        services.AddRequestTimeouts(o => o.DefaultPolicy = new() { Timeout = TimeSpan.FromSeconds(30) });
        services.AddRequestLocalization(o =>
        {
            o.SetDefaultCulture("fr").AddSupportedCultures("fr", "en").AddSupportedUICultures("fr", "en");
            o.RequestCultureProviders =
            [
                new QueryStringRequestCultureProvider { QueryStringKey = "lang", UIQueryStringKey = "lang" },
                new AcceptLanguageHeaderRequestCultureProvider(),
            ];
        });
        services.AddOpenApi();
        services.AddHealthChecks();
    }

    private static void Configure(WebApplication app)
    {
        var page = new Lazy<StartPage>(() => StartPage.Read(app));
        app.UseRequestLocalization();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseResponseCompression();
        app.UseSecurityHeaders(page);
        if (!app.Environment.IsDevelopment())
        {
            // Browsers keep this for remote hosts only; loopback addresses are left out by the middleware itself.
            app.UseHsts();
        }

        app.UseRouting();
        app.UseRateLimiter();
        app.UseRequestTimeouts();
        app.UseAuthentication();
        app.UseAntiforgeryCheck();
        app.UseAuthorization();

        app.MapAccount();
        app.MapEntrance();
        app.MapGuide();
        app.MapSharedCallSheets();
        var productions = app.MapGroup("/api/productions");
        productions.MapProductions();
        var production = productions.MapGroup("/{p}");
        production.MapProduction();
        production.MapMembers();
        production.MapJournal();
        production.MapScript();
        production.MapEpisodes();
        production.MapRevision();
        production.MapVersions();
        production.MapNotices();
        production.MapScenes();
        production.MapBreakdown();
        production.MapRaccords();
        production.MapLibrary();
        production.MapPhotos();
        production.MapTables();
        production.MapSuggestions();
        production.MapStakes();
        production.MapInferences();
        production.MapTiming();
        production.MapRecommendations();
        production.MapSceneNotes();
        production.MapBoard();
        production.MapCallSheets();
        production.MapCallSheetDocuments();
        production.MapFiles();
        production.MapPapers();
        production.MapPeople();
        production.MapPlaces();
        app.Map("/api/{**path}", () => TypedResults.NotFound()).AllowAnonymous().ExcludeFromDescription();

        app.MapHub<LiveHub>("/live");
        app.MapOpenApi().AllowAnonymous();
        app.MapHealthChecks("/health").AllowAnonymous();
        app.MapStaticAssets().AllowAnonymous();
        app.MapFallback((HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "no-cache";
            return TypedResults.Content(page.Value.Html, PlainPage.ContentType);
        }).WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head])).AllowAnonymous();
    }
}
