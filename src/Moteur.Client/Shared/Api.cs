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

/// <summary>The server's API: JSON by the trade's own forms, antiforgery and language handled in one place.</summary>
public sealed class Api(HttpClient http, IJSRuntime js)
{
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

    /// <summary>Sends a file as it is.</summary>
    public Task<ApiResult<T>> UploadAsync<T>(string path, Stream file, JsonTypeInfo<T> output)
    {
        var content = new StreamContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return SendAsync(new(HttpMethod.Post, path) { Content = content }, output);
    }

    private async Task<ApiResult<T>> SendAsync<T>(HttpRequestMessage request, JsonTypeInfo<T>? type)
    {
        using (request)
        {
            request.Headers.AcceptLanguage.ParseAdd(System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
            if (request.Method != HttpMethod.Get)
            {
                request.Headers.Add("X-XSRF-TOKEN", await js.InvokeAsync<string>("moteur.antiforgery"));
            }

            try
            {
                using var response = await http.SendAsync(request);
                return await ReadAsync(response, type);
            }
            catch (HttpRequestException)
            {
                return new(default, ApiFailure.Offline, Texts.Get("Api_Offline"));
            }
            catch (JsonException)
            {
                return new(default, ApiFailure.Broken, Texts.Get("Api_Broken"));
            }
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
