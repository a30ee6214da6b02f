using System.Text.Json;
using Mostrador.LocalSim.Providers;

namespace Mostrador.LocalSim.Winred;

/// <summary>What an answer of Winred means. Only a plain no is one: all that cannot be read leaves open what happened.</summary>
internal abstract record WinredAnswer
{
    /// <summary>It did what was asked, or has taken it on.</summary>
    /// <param name="Json">The answer.</param>
    public sealed record Yes(JsonElement Json) : WinredAnswer
    {
        public JsonElement Data => Json.Member("data");

        public bool IsPending => SaysPending(Json);

        /// <summary>How Winred calls the top-up.</summary>
        public string? TransactionId => Result(Json, "transaction_id").Text();
    }

    /// <summary>It did not, and says so.</summary>
    /// <param name="Message">Why.</param>
    public sealed record No(string Message) : WinredAnswer;

    /// <summary>Nobody knows.</summary>
    /// <param name="Message">What can be said of it.</param>
    /// <param name="WasSent">False when the request cannot have arrived.</param>
    public sealed record Unclear(string Message, bool WasSent) : WinredAnswer;

    /// <summary>Reads one.</summary>
    public static WinredAnswer Of(ProviderReply reply, WinredSettings settings) => reply switch
    {
        ProviderReply.Answered { IsOk: true, Json: var json } when SaysPending(json) || Success(json) is true => new Yes(json),
        ProviderReply.Answered { IsOk: true } told when Success(told.Json) is false => new No(Reason(told, settings)),
        ProviderReply.Answered { IsTurnedAway: true } told => new No(Reason(told, settings)),
        ProviderReply.Disconnected { WasSent: false } => new Unclear(reply.Sentence, WasSent: false),
        _ => new Unclear(reply.Sentence, WasSent: true),
    };

    private static bool SaysPending(JsonElement json) => Result(json, "status").Text() is "pending";

    private static bool? Success(JsonElement json) => Result(json, "success").ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static string Reason(ProviderReply.Answered told, WinredSettings settings) =>
        Result(told.Json, "message").Text() is { } message
            ? ProviderText.Of(message, settings.ApiKey, settings.SecretKey, settings.BasicPass)
            : told.IsOk ? "Solicitud rechazada" : told.Sentence;

    /// <summary>What stands in <c>result</c> may also stand at the top.</summary>
    private static JsonElement Result(JsonElement json, string name) =>
        json.Member("result").Member(name) is var inner && inner.IsThere() ? inner : json.Member(name);
}
