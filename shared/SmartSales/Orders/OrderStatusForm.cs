using System.Text.Json;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.SmartSales.Orders;

/// <summary>A status, written in whatever letters (contract 4.14).</summary>
public static class OrderStatusForm
{
    private const string NoStatus = "Estado inválido. Debe ser uno de: pending, paid, shipped, delivered, cancelled";
    private static readonly ChoiceField Status = new("status", [.. OrderStatus.All.Select(status => status.ToLowerInvariant())]);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Status];

    /// <summary>The stored name of the status; everything that is none has one answer.</summary>
    internal static string Read(Input input)
    {
        var sent = input.Raw(Status.Name);
        var name = sent.ValueKind == JsonValueKind.String ? sent.GetString()!.Trim().ToUpperInvariant() : "";
        return OrderStatus.All.Contains(name) ? name : throw DjangoAnswer.Error(NoStatus);
    }
}
