using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace Moteur.Server.Web;

/// <summary>Answers for what cannot be done: one sentence in the user's language, its key, and never an exception.</summary>
internal static partial class Problems
{
    /// <summary>A refusal with its reason; 422 unless said otherwise.</summary>
    public static ProblemHttpResult Of(Problem problem, int status = StatusCodes.Status422UnprocessableEntity) =>
        TypedResults.Problem(
            problem.ToString(),
            statusCode: status,
            title: ReasonPhrases.GetReasonPhrase(status),
            extensions: new Dictionary<string, object?> { ["key"] = problem.Key });

    public static void AddProblems(this IServiceCollection services)
    {
        services.AddProblemDetails(o => o.CustomizeProblemDetails = context =>
        {
            var details = context.ProblemDetails;
            details.Extensions.Remove("traceId");
            if (details.Extensions.ContainsKey("key"))
            {
                return;
            }

            var key = KeyOf(details.Status);
            details.Extensions["key"] = key;
            details.Detail = Texts.Get(key);
        });
        services.AddExceptionHandler<BrokenHandler>();
    }

    private static string KeyOf(int? status) => status switch
    {
        StatusCodes.Status401Unauthorized => "Api_SignedOut",
        StatusCodes.Status403Forbidden => "Api_Refused",
        StatusCodes.Status404NotFound => "Api_NotFound",
        StatusCodes.Status409Conflict => "Api_Conflict",
        StatusCodes.Status413PayloadTooLarge => "Api_TooLarge",
        StatusCodes.Status429TooManyRequests => "Api_TooMany",
        StatusCodes.Status504GatewayTimeout => "Api_Timeout",
        >= 500 => "Api_Broken",
        _ => "Api_Invalid",
    };

    /// <summary>A bug or a broken machine: one sentence with a reference that finds the exception in the log.</summary>
    private sealed partial class BrokenHandler(IProblemDetailsService problems, ILogger<BrokenHandler> log) : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
        {
            var status = exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
            http.Response.StatusCode = status;
            var details = new Microsoft.AspNetCore.Mvc.ProblemDetails { Status = status };
            if (status >= StatusCodes.Status500InternalServerError)
            {
                var reference = Activity.Current?.TraceId.ToHexString()[..12] ?? http.TraceIdentifier;
                Failed(log, exception, reference, http.Request.Method, http.Request.Path);
                details.Detail = Texts.Get("Api_BrokenReference", reference);
                details.Extensions["key"] = "Api_BrokenReference";
                details.Extensions["reference"] = reference;
            }

            await problems.TryWriteAsync(new() { HttpContext = http, ProblemDetails = details, Exception = exception });
            return true;
        }

        [LoggerMessage(LogLevel.Error, "[{Reference}] {Method} {Path}")]
        private static partial void Failed(ILogger log, Exception exception, string reference, string method, string path);
    }
}
