using System.Collections.Frozen;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Mostrador.LocalSim.LotTopUps;
using Mostrador.McMatias.Stock;
using Mostrador.PointOfSale.Customers;
using Mostrador.PointOfSale.Promotions;
using Mostrador.SmartSales.Reviews;
using Mostrador.SmartSales.Users;

namespace Mostrador.App.Messages;

/// <summary>What the forwarder sends: a property for each queue; null sends nothing.</summary>
public sealed class ForwardedMessages
{
    private static readonly FrozenDictionary<string, PropertyInfo> Properties = typeof(ForwardedMessages).GetProperties()
        .ToFrozenDictionary(property => property.GetCustomAttribute<ServiceBusOutputAttribute>()!.QueueOrTopicName);

    /// <summary>Deleted customers of the point of sale.</summary>
    [ServiceBusOutput(EraseCustomer.Queue, Connection = "ServiceBusConnection")]
    public string[]? PosEraseCustomer { get; private set; }

    /// <summary>Deleted products of the point of sale.</summary>
    [ServiceBusOutput(ErasePromotions.Queue, Connection = "ServiceBusConnection")]
    public string[]? PosErasePromotions { get; private set; }

    /// <summary>Deleted products of the online shop.</summary>
    [ServiceBusOutput(EraseReviews.Queue, Connection = "ServiceBusConnection")]
    public string[]? SmartSalesEraseReviews { get; private set; }

    /// <summary>Deleted users of the online shop.</summary>
    [ServiceBusOutput(EraseUser.Queue, Connection = "ServiceBusConnection")]
    public string[]? SmartSalesEraseUser { get; private set; }

    /// <summary>Lots to top up of Local SIM.</summary>
    [ServiceBusOutput(RunTopUpJob.Queue, Connection = "ServiceBusConnection")]
    public string[]? LocalSimTopUpLot { get; private set; }

    /// <summary>Deleted products and branches of MCMatias.</summary>
    [ServiceBusOutput(ClearStock.Queue, Connection = "ServiceBusConnection")]
    public string[]? McMatiasClearStock { get; private set; }

    /// <summary>Whether there is such a queue.</summary>
    internal static bool Has(string queue) => Properties.ContainsKey(queue);

    /// <summary>Takes the messages of a queue, in their order.</summary>
    internal void Put(string queue, string[] envelopes) => Properties[queue].SetValue(this, envelopes);
}
