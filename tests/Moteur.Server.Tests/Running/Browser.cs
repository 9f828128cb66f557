using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Moteur.Server.Storage;

namespace Moteur.Server.Tests.Running;

/// <summary>A browser: keeps cookies, follows no redirect, proves by header that its writes come from the site.</summary>
public sealed class Browser
{
    private readonly CookieContainer _cookies = new();
    private readonly Uri _address;

    public Browser(Uri address)
    {
        _address = address;
        Http = new(new HttpClientHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public HttpClient Http { get; }

    /// <summary>Opens a one-time link.</summary>
    public async Task<HttpResponseMessage> OpenAsync(string link)
    {
        var answer = await Http.GetAsync(new Uri(link));
        await ProveAsync();
        return answer;
    }

    /// <summary>Asks for the antiforgery token, as the client does at its start.</summary>
    public async Task ProveAsync()
    {
        (await Http.GetAsync("api/account/antiforgery")).EnsureSuccessStatusCode();
        Http.DefaultRequestHeaders.Remove("X-XSRF-TOKEN");
        Http.DefaultRequestHeaders.Add("X-XSRF-TOKEN", _cookies.GetCookies(_address)["XSRF-TOKEN"]!.Value);
    }

    public async Task<T> GetAsync<T>(string path) => await ReadAsync<T>(await Http.GetAsync(path));

    public Task<HttpResponseMessage> PostAsync<TIn>(string path, TIn body) => Http.PostAsJsonAsync(path, body, Json.Options);

    public async Task<TOut> PostAsync<TIn, TOut>(string path, TIn body) => await ReadAsync<TOut>(await PostAsync(path, body));

    public Task<HttpResponseMessage> PutAsync<TIn>(string path, TIn body) => Http.PutAsJsonAsync(path, body, Json.Options);

    public async Task<TOut> PutAsync<TIn, TOut>(string path, TIn body) => await ReadAsync<TOut>(await PutAsync(path, body));

    /// <summary>Drops a file on the script page.</summary>
    public Task<HttpResponseMessage> DropAsync(string path, byte[] file)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new("application/octet-stream");
        return Http.PostAsync(path, content);
    }

    /// <summary>A live connection, as the client keeps one.</summary>
    public HubConnection Live() => new HubConnectionBuilder()
        .WithUrl(new Uri(_address, "live"), o => o.Cookies = _cookies)
        .AddJsonProtocol(o => Json.Apply(o.PayloadSerializerOptions))
        .Build();

    /// <summary>The body of an answer that must be a success.</summary>
    public static async Task<T> ReadAsync<T>(HttpResponseMessage answer)
    {
        answer.IsSuccessStatusCode.ShouldBeTrue($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await BodyAsync<T>(answer);
    }

    /// <summary>The body of an answer, success or conflict.</summary>
    public static async Task<T> BodyAsync<T>(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<T>(Json.Options))!;

    /// <summary>The key and sentence of a refusal.</summary>
    public static async Task<(string Key, string Detail)> ProblemAsync(HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (json.RootElement.GetProperty("key").GetString()!, json.RootElement.GetProperty("detail").GetString()!);
    }
}
