using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Problem;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Imports;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Accounts;
using Mostrador.Stockly.Catalogue;
using Mostrador.Stockly.Companies;

namespace Mostrador.Stockly.Imports;

/// <summary>
/// What a company takes from files, in the name of its owner; the query says which company: <c>?company=</c> its id or its tax number.
/// Customers have no records of their own here. A product brings its stock.
/// </summary>
public sealed class StocklyImports(Registry registry, Books books, EnrolMember users, SaveCategory categories, SaveProduct products) : IImports
{
    private Member? _owner;
    private HttpRequest? _request;

    /// <inheritdoc/>
    public string Module => Books.Module;

    /// <inheritdoc/>
    public IReadOnlyList<ImportKind> Kinds =>
    [
        new("users", [.. ImportColumn.Of(EnrolMember.Fields)], () => registry.Read.Partition, row => users.Run(Owner, RequestBody.OfForm(row))),
        new(
            "categories",
            [.. ImportColumn.Of(CategoryForm.Fields), ImportColumn.Named("parent_name", "parent_id", CategoryNamed)],
            () => books.Of(Owner).Partition,
            row => categories.Create(Owner, RequestBody.OfForm(row))),
        new(
            "products",
            [.. ImportColumn.Of(ProductForm.Fields), ImportColumn.Named("category_name", "categoryId", CategoryNamed)],
            () => books.Of(Owner).Partition,
            row => products.Create(Owner, _request!, RequestBody.OfForm(row))),
    ];

    private Member Owner => _owner ?? throw new InvalidOperationException("Nobody has entered a company.");

    /// <inheritdoc/>
    public async Task Enter(HttpRequest request)
    {
        _request = request;
        var named = request.Query["company"].ToString().Trim();
        var id = Guid.TryParse(named, out var uuid) ? uuid.ToString() : named.Length > 0 ? await registry.Read.OwnerOf(Company.RucScope, named) : null;
        _owner = (id is null ? null : await OwnerOf(id))
            ?? throw new Refusal(new BadQuery("company must be the id or the tax number (RUC) of a company."));
    }

    private async Task<Member?> OwnerOf(string companyId)
    {
        var members = await registry.Read.Query(DocumentQuery.Over<Membership>().Where(Membership.CompanyField.Is(companyId), Membership.IsActiveField.Is(true)));
        var membership = members.FirstOrDefault(member => member.Role == StocklyRole.Owner);
        if (membership is null || await registry.Read.Peek<User>(membership.UserId) is not { } user)
            return null;
        var session = new Session
        {
            Id = "",
            UserId = user.Id,
            PasswordGeneration = user.PasswordGeneration,
            ActiveCompanyId = companyId,
            CreatedAt = registry.Now,
            ExpiresAt = registry.Now,
        };
        return new Member(user, session, companyId, membership.Role);
    }

    private async Task<JsonNode?> CategoryNamed(string name) => await books.Of(Owner).OwnerOf(Category.NameScope, name);
}
