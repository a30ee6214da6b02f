using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.PointOfSale.Customers;
using Mostrador.PointOfSale.Promotions;

namespace Mostrador.Api.Tests.Messages;

/// <summary>What the handlers of a test do before and after their transaction.</summary>
public sealed class Script
{
    private readonly ConcurrentDictionary<string, int> _runs = new();

    /// <summary>Called with a message's id and the number of its runs so far; what it throws is the handler's failure.</summary>
    public Action<string, int> Before { get; set; } = (_, _) => { };

    /// <summary>The same, after the effect is stored.</summary>
    public Action<string, int> After { get; set; } = (_, _) => { };

    /// <summary>Ids in the order of their first effect.</summary>
    public ConcurrentQueue<string> Effects { get; } = [];

    /// <summary>How often a message's handler ran.</summary>
    public int RunsOf(string id) => _runs.GetValueOrDefault(id);

    internal int Run(string id) => _runs.AddOrUpdate(id, 1, (_, runs) => runs + 1);
}

/// <summary>Handlers as modules have them: the effect and the record of it are one transaction.</summary>
public sealed class ScriptedFunctions(IncomingMessages messages, DocumentStore documents, Script script)
{
    public static Partition Shop { get; } = new("test", "shop");

    [Function("pos-erase-customer")]
    public Task One([ServiceBusTrigger(EraseCustomer.Queue, Connection = "ServiceBusConnection")] string message, int deliveryCount) =>
        messages.Handle(new MessageDelivery(EraseCustomer.Queue, message, deliveryCount), Work);

    [Function("pos-erase-promotions")]
    public Task Other([ServiceBusTrigger(ErasePromotions.Queue, Connection = "ServiceBusConnection")] string message, int deliveryCount) =>
        messages.Handle(new MessageDelivery(ErasePromotions.Queue, message, deliveryCount), Work);

    private async Task Work(MessageEnvelope message)
    {
        Assert.Equal($"body of {message.Id}", message.Body);
        var run = script.Run(message.Id);
        script.Before(message.Id, run);
        var first = await documents.Transact(Shop, async transaction =>
        {
            if (!await HandledMessage.IsFirst(transaction, message.Id))
                return false;
            await transaction.NextNumber($"effect-{message.Id}");
            return true;
        });
        if (first)
            script.Effects.Enqueue(message.Id);
        script.After(message.Id, run);
    }

    /// <summary>How often a message had its effect.</summary>
    public static async Task<long> EffectsOf(DocumentStore documents, string id) =>
        (await documents.In(Shop).Peek<Counter>(string.Create(CultureInfo.InvariantCulture, $"effect-{id}")))?.Last ?? 0;
}
