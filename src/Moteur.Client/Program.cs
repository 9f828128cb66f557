using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using Moteur.Client;
using Moteur.Client.Breakdown.Library;
using Moteur.Client.Shared;
using Moteur.Client.Shared.Search;
using MudBlazor;
using MudBlazor.Services;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<App>("#app");
builder.RootComponents.Add<HeadOutlet>("head::after");
builder.Services.AddLocalization();
builder.Services.AddTransient(typeof(IStringLocalizer<>), typeof(TradeLocalizer<>));
builder.Services.AddMudServices(controls =>
{
    controls.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomStart;
    controls.SnackbarConfiguration.VisibleStateDuration = 8000;
    controls.SnackbarConfiguration.PreventDuplicates = true;
    controls.SnackbarConfiguration.MaxDisplayedSnackbars = 3;
    controls.SnackbarConfiguration.SnackbarVariant = Variant.Filled;
});
builder.Services.AddTransient<MudLocalizer, ControlWords>();
builder.Services.AddSingleton(new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<Look>();
builder.Services.AddSingleton<Api>();
builder.Services.AddSingleton<Session>();
builder.Services.AddSingleton<Live>();
builder.Services.AddSingleton<OpenKeys>();
builder.Services.AddSingleton<ProductionFindings>();
builder.Services.AddScoped<LibraryDesk>();

var host = builder.Build();
await Language.ApplyAsync(host.Services.GetRequiredService<IJSRuntime>());
await host.RunAsync();
