namespace Mostrador.Stockly.Access;

/// <summary>The levels of <see cref="StocklyGate"/>, by name (contract 2.3). Those with a colon are rights on a resource.</summary>
public static class StocklyAccess
{
    /// <summary>Everybody.</summary>
    public const string Public = "public";

    /// <summary>Every signed-in user, with or without a company.</summary>
    public const string User = "user";

    /// <summary>Every member of the active company.</summary>
    public const string Member = "member";

    /// <summary>Owners of the active company.</summary>
    public const string Owner = "owner";

    /// <summary>Those who see what the stock has cost: everybody but sellers.</summary>
    public const string Stock = "stock";

    /// <summary>Members of the company in the path.</summary>
    public const string CompanyMember = "company-member";

    /// <summary>Owners of the company in the path.</summary>
    public const string CompanyOwner = "company-owner";

    /// <summary>Owners of the company that an invitation leads into.</summary>
    public const string CreateInvitation = "invitation-create";

    /// <summary>Owners of the active company, who see its invitations.</summary>
    public const string ReadInvitations = "invitation-read";

    /// <summary>Owners of the company that an invitation leads into, who take it back.</summary>
    public const string WithdrawInvitation = "invitation-withdraw";

    /// <summary>Adds categories.</summary>
    public const string CreateCategory = "category:create";

    /// <summary>Changes categories.</summary>
    public const string UpdateCategory = "category:update";

    /// <summary>Removes categories.</summary>
    public const string DeleteCategory = "category:delete";

    /// <summary>Adds attributes to products.</summary>
    public const string CreateProduct = "product:create";

    /// <summary>Removes products and their attributes.</summary>
    public const string DeleteProduct = "product:delete";

    /// <summary>Changes purchases.</summary>
    public const string UpdatePurchase = "purchase:update";

    /// <summary>Removes purchases.</summary>
    public const string DeletePurchase = "purchase:delete";

    /// <summary>Sells.</summary>
    public const string CreateSale = "sale:create";

    /// <summary>Changes sales.</summary>
    public const string UpdateSale = "sale:update";

    /// <summary>Undoes sales.</summary>
    public const string DeleteSale = "sale:delete";

    /// <summary>Makes invoices.</summary>
    public const string CreateInvoice = "invoice:create";

    /// <summary>Changes, prints and finalizes invoices.</summary>
    public const string UpdateInvoice = "invoice:update";

    /// <summary>Removes lines of invoices.</summary>
    public const string DeleteInvoice = "invoice:delete";

    /// <summary>Takes in repairs.</summary>
    public const string CreateService = "service:create";

    /// <summary>Moves repairs on.</summary>
    public const string UpdateService = "service:update";
}
