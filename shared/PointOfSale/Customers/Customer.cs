using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;

namespace Mostrador.PointOfSale.Customers;

/// <summary>Someone who collects points and may buy on credit (contract 8).</summary>
public sealed record Customer : IDocument<Customer>
{
    /// <summary>Scope of the unique telephone numbers.</summary>
    public const string PhoneScope = "pos-customer-phone";

    /// <summary>Scope of the unique e-mails.</summary>
    public const string EmailScope = "pos-customer-email";

    /// <inheritdoc/>
    public static DocumentType<Customer> Type { get; } = new("pos-customer", PosDocuments.Stored.Customer, new DocumentIndex("id"));

    /// <summary>The integer id.</summary>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <summary>Positive, ascending.</summary>
    public required long Id { get; init; }

    /// <summary>First name.</summary>
    public required string FirstName { get; init; }

    /// <summary>Last name.</summary>
    public required string LastName { get; init; }

    /// <summary>Telephone; unique.</summary>
    public required string PhoneNumber { get; init; }

    /// <summary>E-mail; unique.</summary>
    public required string Email { get; init; }

    /// <summary>Day of birth.</summary>
    public required DateOnly BirthDate { get; init; }

    /// <summary>Whether he bought in every week of last month (contract 8.3).</summary>
    public bool IsFrequent { get; init; }

    /// <summary>Points; the sum of his ledger; never negative.</summary>
    public long CurrentPoints { get; init; }

    /// <summary>How much debt he may have.</summary>
    public required Amount CreditLimit { get; init; }

    /// <summary>His debt; never negative.</summary>
    public Amount CreditUsed { get; init; }

    /// <summary>Business day on which his frequent status was last evaluated.</summary>
    public DateOnly? LastStatusCheck { get; init; }

    /// <summary>Year of his last birthday discount.</summary>
    public int? LastBirthdayDiscountYear { get; init; }

    /// <summary>First and last name.</summary>
    public string FullName() => $"{FirstName} {LastName}";

    /// <summary>What he may still buy on credit.</summary>
    public Amount AvailableCredit() => IsFrequent ? Amount.Max(CreditLimit - CreditUsed, Amount.Zero) : Amount.Zero;

    /// <summary>Whether a birthday discount is due on a day: on his birthday, once a year (contract 11).</summary>
    public bool HasBirthdayDiscount(DateOnly day) =>
        (day.Month, day.Day) == (BirthDate.Month, BirthDate.Day) && LastBirthdayDiscountYear != day.Year;
}
