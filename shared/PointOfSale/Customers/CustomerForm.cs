using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Money;

namespace Mostrador.PointOfSale.Customers;

/// <summary>The fields of a customer (contract 8), in their order. Balances and status are not among them.</summary>
public static class CustomerForm
{
    internal static readonly TextField PhoneNumber = new("phone_number", 20);
    internal static readonly EmailField Email = new("email");
    private static readonly TextField FirstName = new("first_name", 60);
    private static readonly TextField LastName = new("last_name", 60);
    private static readonly DateField BirthDate = new("birth_date");
    private static readonly AmountField CreditLimit = new("credit_limit", required: false);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [FirstName, LastName, PhoneNumber, Email, BirthDate, CreditLimit];

    /// <summary>A new customer before anything was read.</summary>
    internal static Customer Blank { get; } = new()
    {
        Id = 0,
        FirstName = "",
        LastName = "",
        PhoneNumber = "",
        Email = "",
        BirthDate = default,
        CreditLimit = new Amount(2000_00),
    };

    internal static Customer Read(Input input, Customer current) => current with
    {
        FirstName = input.Read(FirstName, current.FirstName),
        LastName = input.Read(LastName, current.LastName),
        PhoneNumber = input.Read(PhoneNumber, current.PhoneNumber),
        Email = input.Read(Email, current.Email),
        BirthDate = input.Read(BirthDate, current.BirthDate),
        CreditLimit = input.Read(CreditLimit, current.CreditLimit),
    };
}
