using System.Text.Json;
using Mostrador.LocalSim.Providers;

namespace Mostrador.LocalSim.Siigo;

/// <summary>What became of an invoice, as far as its sender can know.</summary>
public abstract record InvoiceOutcome
{
    private InvoiceOutcome()
    {
    }

    /// <summary>There is one.</summary>
    /// <param name="Number">Its number, else its id.</param>
    public sealed record Invoiced(string Number) : InvoiceOutcome;

    /// <summary>There is none, and will be none.</summary>
    /// <param name="Message">Why, in Siigo's words.</param>
    public sealed record Refused(string Message) : InvoiceOutcome;

    /// <summary>There may be one. Asking again for the same sale gives that one, and makes no second.</summary>
    /// <param name="Message">What can be said of it.</param>
    public sealed record Unknown(string Message) : InvoiceOutcome;

    /// <summary>Reads a reply.</summary>
    internal static InvoiceOutcome Of(ProviderReply reply, SiigoSettings settings) => reply switch
    {
        ProviderReply.Answered { IsOk: true, Json: var json } when NumberOf(json) is { } number => new Invoiced(number),
        ProviderReply.Answered { IsTurnedAway: true } told => new Refused(SiigoErrors.Message(told, settings)),
        ProviderReply.Answered told => new Unknown(SiigoErrors.Message(told, settings)),
        ProviderReply.Disconnected { WasSent: false } => new Refused(reply.Sentence),
        NotAdmitted { Message: var message } => new Refused(message),
        _ => new Unknown(reply.Sentence),
    };

    private static string? NumberOf(JsonElement json) => json.Member("number").Text() ?? json.Member("id").Text();
}
