using Mostrador.Api.Tests.Stockly.Invoices;
using Mostrador.Api.Tests.Stockly.Repairs;

namespace Mostrador.Api.Tests.Stockly.Permissions;

/// One record of every kind that paths name.
internal static class Belongings
{
    /// Makes them for an owner; the ids by kind. A kind whose operations have been built belongs here.
    public static async Task<IReadOnlyDictionary<string, string>> Of(StocklyHost host, StocklyClient owner)
    {
        var member = await host.Member(owner, "seller");
        var invitation = (await owner.Post("/invitations", new { role = "seller" })).Is(201).Object["data"]!;
        var category = (await owner.Post("/categories", new { name = Unique.Text("Categoría") })).Is(201).Of("id");
        var product = await owner.StockProduct();
        var attribute = await owner.Post($"/products/{product}/attributes", new { attribute_name = "RAM", attribute_value = "16GB" });
        var sale = await owner.Sell(product);
        var invoice = await owner.InvoiceId(sale["id"]!.GetValue<string>());
        var line = (await owner.Post($"/invoices/{invoice}/line-items", InvoiceShop.Item("other", 5))).Is(201).Of("id");
        return new Dictionary<string, string>
        {
            ["company"] = owner.CompanyId,
            ["member"] = member.UserId,
            ["invitation"] = invitation["code"]!.GetValue<string>(),
            ["category"] = category,
            ["product"] = product,
            ["attribute"] = attribute.Is(201).Of("id"),
            ["purchase"] = (await owner.Buy(product))["id"]!.GetValue<string>(),
            ["sale"] = sale["id"]!.GetValue<string>(),
            ["invoice"] = invoice,
            ["line"] = line,
            ["warranty"] = sale["warranty_id"]!.GetValue<string>(),
            ["service"] = (await owner.TakeIn())["id"]!.GetValue<string>(),
        };
    }
}
