using Mostrador.Kernel.Dialects.Stockly.Fields;

namespace Mostrador.Stockly.Invoices;

/// <summary>What can be said of an invoice when it is made, and as long as it is a draft (contract, endpoints 50 and 58).</summary>
internal static class InvoiceFields
{
    // Where the contract names no limit: an invoice is one document.
    private const int LongText = 5000;

    public static readonly string WrongStatus =
        $"Invalid payment_status. Valid options: {string.Join(", ", Invoices.PaymentStatus.All)}";

    public static readonly Field<string?> PaymentMethod = Text("payment_method", 100);

    public static readonly ChoiceField PaymentStatus = new("payment_status", Invoices.PaymentStatus.All);

    public static readonly Field<string?> Notes = Text("notes", LongText);

    public static readonly Field<string?> TermsConditions = Text("terms_conditions", LongText);

    public static Field<string?> Text(string name, int most) => new TextField(name).AtMost(most, AtMost(most)).OrNull();

    public static string AtMost(int characters) => $"String must contain at most {characters} character(s)";
}
