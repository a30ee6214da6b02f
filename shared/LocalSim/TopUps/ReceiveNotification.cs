using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Providers;
using Mostrador.LocalSim.Winred;

namespace Mostrador.LocalSim.TopUps;

/// <summary>
/// Winred tells the late result of a top-up (contract 8.5). The first final state stands: whatever comes after it changes nothing, and
/// whoever waits for the result sees it in the ledger.
/// </summary>
public sealed class ReceiveNotification(Business business, WinredSignature signature, TimeProvider time)
{
    private const int Unauthorized = 401;

    /// <summary>Takes a notification.</summary>
    /// <param name="headers">Those of the request: timestamp and signature.</param>
    /// <param name="body">The body as it came, because that is what is signed.</param>
    /// <returns>Whether it changed something.</returns>
    public async Task<bool> Run(IHeaderDictionary headers, ReadOnlyMemory<byte> body)
    {
        if (!signature.IsGood(headers, body.Span))
            throw FastApiAnswer.Of(Unauthorized, "Firma inválida");
        var told = Notification.Read(body) ?? throw FastApiAnswer.BadRequest("Datos inválidos");
        return await business.Transact(transaction => Take(transaction, told));
    }

    private async Task<bool> Take(Transaction transaction, Notification told)
    {
        if (told.EventId is { } seen && await transaction.Peek<WinredEvent>(WinredEvent.KeyOf(seen)) is not null)
            return false;
        var before = await Find(transaction, told) ?? throw FastApiAnswer.NotFound("Transacción no encontrada");
        var now = time.GetUtcNow();
        if (told.EventId is { } eventId)
            transaction.Create(new WinredEvent { EventId = eventId, TopUpId = before.Id, ReceivedAt = now });
        var attempt = told.RequestId is { } requestId && before.RequestIds.Contains(requestId) ? requestId : null;
        var after = before.After(told.Outcome, attempt, now);
        await TopUpLedger.Turn(transaction, before, after);
        return !ReferenceEquals(before, after);
    }

    private static async Task<TopUp?> Find(Transaction transaction, Notification told)
    {
        if (told.RequestId is { } requestId && await transaction.Peek<TopUpRequest>(requestId) is { } request)
            return await transaction.Find<TopUp>(request.TopUpId);
        return told.TransactionId is { } id
            && await transaction.First(DocumentQuery.Over<TopUp>().Where(TopUp.TransactionIdField.Is(id))) is { } found
            ? await transaction.Find<TopUp>(found.Id)
            : null;
    }

    /// <summary>What a notification says.</summary>
    private sealed record Notification(string? EventId, string? RequestId, string? TransactionId, TopUpOutcome Outcome)
    {
        private const int LongestId = 255;

        public static Notification? Read(ReadOnlyMemory<byte> body)
        {
            try
            {
                using var json = JsonDocument.Parse(body);
                var data = json.RootElement.Member("data");
                var (requestId, transactionId) = (Id(data.Member("request_id")), Id(data.Member("transaction_id")));
                return OutcomeOf(data, transactionId) is { } outcome && (requestId ?? transactionId) is not null
                    ? new Notification(Id(json.RootElement.Member("event_id")), requestId, transactionId, outcome)
                    : null;
            }
            catch (JsonException)
            {
                return null;
            }
        }

        private static TopUpOutcome? OutcomeOf(JsonElement data, string? transactionId) => data.Member("status").Text() switch
        {
            "success" => new TopUpOutcome.Applied(transactionId, data.Member("balance").Amount(), null),
            "failed" => new TopUpOutcome.Rejected(ProviderText.Of(data.Member("message").Text() ?? "Recarga rechazada")),
            _ => null,
        };

        private static string? Id(JsonElement json) => json.Text() is { Length: <= LongestId } id ? id : null;
    }
}
