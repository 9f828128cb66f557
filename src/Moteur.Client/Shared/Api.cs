using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.JSInterop;

namespace Moteur.Client.Shared;

/// <summary>Why a request did not do what was asked.</summary>
public enum ApiFailure
{
    None,
    Offline,
    SignedOut,
    Refused,
    NotFound,

    /// <summary>Somebody changed the thing meanwhile; <see cref="ApiResult{T}.Value"/> holds its current state when the server sent it.</summary>
    Conflict,

    /// <summary>What was sent is wrong; the message says how to put it right.</summary>
    Invalid,
    Broken,
}

/// <summary>An answer of the server: a value, or a failure with a sentence in the user's language.</summary>
public sealed record ApiResult<T>(T? Value, ApiFailure Failure = ApiFailure.None, string Message = "", string Key = "")
{
    public bool IsOk => Failure == ApiFailure.None;
}

/// <summary>How the last things that a person did stand with the server.</summary>
public enum SaveState
{
    /// <summary>Nothing was sent since the application opened, or what was sent was answered with a reason.</summary>
    Idle,
    Saving,
    Saved,

    /// <summary>It did not arrive.</summary>
    NotSaved,
}

/// <summary>The server's API: JSON by the trade's own forms, antiforgery and language handled in one place.</summary>
public sealed class Api(HttpClient http, IJSRuntime js)
{
    private const string SignInPath = "api/account/sign-in";
    private const string AntiforgeryKey = "Api_Antiforgery";
    private Task? _token;
    private int _writing;

    /// <summary>What becomes of what people do; the frame shows it.</summary>
    public SaveState Saving { get; private set; }

    /// <summary><see cref="Saving"/> has changed.</summary>
    public event Action? SavingChanged;

    /// <summary>The server answered that nobody is signed in.</summary>
    public event Action? SignedOut;

    /// <summary>Forgets the proof that writes come from this site: it holds for one identity.</summary>
    public void ForgetToken() => _token = null;

    public Task<ApiResult<T>> GetAsync<T>(string path, JsonTypeInfo<T> type) => SendAsync(new(HttpMethod.Get, path), type);

    public Task<ApiResult<TOut>> PostAsync<TIn, TOut>(string path, TIn body, JsonTypeInfo<TIn> input, JsonTypeInfo<TOut> output) =>
        SendAsync(new(HttpMethod.Post, path) { Content = JsonContent.Create(body, input) }, output);

    public Task<ApiResult<TOut>> PutAsync<TIn, TOut>(string path, TIn body, JsonTypeInfo<TIn> input, JsonTypeInfo<TOut> output) =>
        SendAsync(new(HttpMethod.Put, path) { Content = JsonContent.Create(body, input) }, output);

    /// <summary>Sends without waiting for a body in return.</summary>
    public Task<ApiResult<bool>> PostAsync<TIn>(string path, TIn body, JsonTypeInfo<TIn> input) =>
        SendAsync<bool>(new(HttpMethod.Post, path) { Content = JsonContent.Create(body, input) }, null);

    /// <summary>Sends without waiting for a body in return.</summary>
    public Task<ApiResult<bool>> PutAsync<TIn>(string path, TIn body, JsonTypeInfo<TIn> input) =>
        SendAsync<bool>(new(HttpMethod.Put, path) { Content = JsonContent.Create(body, input) }, null);

    public Task<ApiResult<bool>> PostAsync(string path) => SendAsync<bool>(new(HttpMethod.Post, path), null);

    public Task<ApiResult<T>> PostAsync<T>(string path, JsonTypeInfo<T> output) => SendAsync(new(HttpMethod.Post, path), output);

    public Task<ApiResult<bool>> DeleteAsync(string path) => SendAsync<bool>(new(HttpMethod.Delete, path), null);

    /// <summary>Asks a question that needs a body: nothing is saved by it, and the frame says nothing of it.</summary>
    public async Task<ApiResult<TOut>> AskAsync<TIn, TOut>(string path, TIn body, JsonTypeInfo<TIn> input, JsonTypeInfo<TOut> output)
    {
        var question = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, input) };
        var answer = await SendOnceAsync(question, output);
        if (answer.Key == AntiforgeryKey)
        {
            ForgetToken();
            answer = await SendOnceAsync(new(question.Method, question.RequestUri) { Content = question.Content }, output);
        }

        return Noticed(answer, question);
    }

    /// <summary>Sends a file as it is.</summary>
    public Task<ApiResult<T>> UploadAsync<T>(string path, Stream file, JsonTypeInfo<T> output)
    {
        // A stream cannot be sent twice: it goes with a fresh proof.
        ForgetToken();
        var content = new StreamContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return SendAsync(new(HttpMethod.Post, path) { Content = content }, output);
    }

    private async Task<ApiResult<T>> SendAsync<T>(HttpRequestMessage request, JsonTypeInfo<T>? type)
    {
        if (request.Method == HttpMethod.Get)
        {
            return Noticed(await SendOnceAsync(request, type), request);
        }

        _writing++;
        Tell(SaveState.Saving);
        var answer = await SendOnceAsync(request, type);
        if (answer.Key == AntiforgeryKey && request.Content is null or JsonContent)
        {
            // The identity has changed in another window: one new proof, then the same request again.
            ForgetToken();
            answer = await SendOnceAsync(new(request.Method, request.RequestUri) { Content = request.Content }, type);
        }

        _writing--;
        Tell(_writing > 0 ? SaveState.Saving : answer.Failure switch
        {
            ApiFailure.None => SaveState.Saved,
            ApiFailure.Offline or ApiFailure.Broken or ApiFailure.SignedOut => SaveState.NotSaved,
            _ => SaveState.Idle,
        });
        return Noticed(answer, request);
    }

    private async Task<ApiResult<T>> SendOnceAsync<T>(HttpRequestMessage request, JsonTypeInfo<T>? type)
    {
        try
        {
            request.Headers.AcceptLanguage.ParseAdd(Texts.Language);
            if (request.Method != HttpMethod.Get)
            {
                await (_token ??= TakeTokenAsync());
                request.Headers.Add("X-XSRF-TOKEN", await js.InvokeAsync<string>("moteur.antiforgery"));
            }

            using var response = await http.SendAsync(request);
            return await ReadAsync(response, type);
        }
        catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException)
        {
            _token = _token is { IsCompletedSuccessfully: true } ? _token : null;
            return new(default, ApiFailure.Offline, Texts.Get("Api_Offline"));
        }
        catch (JsonException)
        {
            return new(default, ApiFailure.Broken, Texts.Get("Api_Broken"));
        }
    }

    private async Task TakeTokenAsync()
    {
        using var given = await http.GetAsync("api/account/antiforgery");
        given.EnsureSuccessStatusCode();
    }

    private ApiResult<T> Noticed<T>(ApiResult<T> answer, HttpRequestMessage request)
    {
        if (answer.Failure == ApiFailure.SignedOut && request.RequestUri?.OriginalString != SignInPath)
        {
            SignedOut?.Invoke();
        }

        return answer;
    }

    private void Tell(SaveState state)
    {
        if (Saving != state)
        {
            Saving = state;
            SavingChanged?.Invoke();
        }
    }

    private static async Task<ApiResult<T>> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T>? type)
    {
        if (response.IsSuccessStatusCode)
        {
            var value = type is null || response.StatusCode == HttpStatusCode.NoContent
                ? default
                : await response.Content.ReadFromJsonAsync(type);
            return new(value);
        }

        var failure = response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => ApiFailure.SignedOut,
            HttpStatusCode.Forbidden => ApiFailure.Refused,
            HttpStatusCode.NotFound => ApiFailure.NotFound,
            HttpStatusCode.Conflict => ApiFailure.Conflict,
            HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity or HttpStatusCode.RequestEntityTooLarge => ApiFailure.Invalid,
            _ => ApiFailure.Broken,
        };
        if (response.Content.Headers.ContentType?.MediaType == "application/problem+json")
        {
            using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            string Read(string name) => problem.RootElement.TryGetProperty(name, out var text) ? text.ToString() : "";
            return new(default, failure, Read("detail"), Read("key"));
        }

        var current = failure == ApiFailure.Conflict && type is not null && response.Content.Headers.ContentLength != 0
            ? await response.Content.ReadFromJsonAsync(type)
            : default;
        return new(current, failure, Texts.Get($"Api_{failure}"));
    }
}
