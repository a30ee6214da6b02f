using System.Text.Json;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.PointOfSale.Customers;

/// <summary>Gives, takes or corrects points by hand (contract D23): ledger entry and balance in one step, never below zero.</summary>
public sealed class ChangePoints(Shop shop)
{
    private const long MostPoints = int.MaxValue;
    private static readonly IntegerField Amount = new("amount", -MostPoints, MostPoints);
    private static readonly ChoiceField Kind = new("transaction_type", [PointsEntry.Earn, PointsEntry.Redeem, PointsEntry.Adjustment]);
    private static readonly TextField Description = new("description", 255, required: false, blank: true);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Amount, Kind, Description];

    /// <summary>Changes the balance.</summary>
    public async Task<PointsChanged> Run(long customerId, RequestBody body)
    {
        var entryId = await shop.NextId<PointsEntry>();
        return await shop.Transact(async transaction =>
        {
            var customer = await transaction.Find<Customer>(customerId) ?? throw Refusal.NotFound();
            var (amount, kind, description) = Read(Input.Whole(body, DjangoMessages.English));
            var balance = customer.CurrentPoints + amount;
            if (balance < 0)
                throw DjangoAnswer.Error("Insufficient points.");
            if (balance > MostPoints)
                throw DjangoAnswer.Error(DjangoMessages.English.GreaterThan($"{MostPoints}"));
            transaction.Replace(customer with { CurrentPoints = balance });
            transaction.Create(new PointsEntry
            {
                Id = entryId,
                CustomerId = customerId,
                Amount = amount,
                TransactionType = kind,
                Description = description,
                CreatedAt = shop.Now,
            });
            return new PointsChanged("success", balance);
        });
    }

    private static (long Amount, string Kind, string Description) Read(Input input)
    {
        var (sentAmount, sentKind) = (input.Raw(Amount.Name), input.Raw(Kind.Name));
        if (IsNothing(sentAmount) || IsNothing(sentKind) || IntegerField.Whole(sentAmount) is { IsZero: true })
            throw DjangoAnswer.Error("Fields 'amount' and 'transaction_type' are required.");
        var (amount, notInteger) = Amount.Parse(sentAmount, input.Messages);
        if (notInteger is not null)
            throw DjangoAnswer.Error("Amount must be an integer");
        var (kind, notKind) = Kind.Parse(sentKind, input.Messages);
        if (notKind is not null)
            throw DjangoAnswer.Error("Invalid transaction_type.");
        if (kind == PointsEntry.Earn && amount < 0)
            throw DjangoAnswer.Error("Amount must be positive for EARN.");
        var description = input.Read(Description, "");
        input.Check();
        return (kind == PointsEntry.Redeem ? -Math.Abs(amount) : amount, kind!, description);
    }

    private static bool IsNothing(JsonElement sent) => sent.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => true,
        JsonValueKind.String => sent.GetString()!.Trim().Length == 0,
        _ => false,
    };
}

/// <summary>The answer to a change of points.</summary>
public sealed record PointsChanged(string Status, long NewBalance);
