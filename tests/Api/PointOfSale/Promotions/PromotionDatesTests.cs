using Mostrador.Api.Tests.PointOfSale.Products;
using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Promotions;

public sealed class PromotionDatesTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string Backwards = """{"end_date": ["La fecha de finalización debe ser posterior a la fecha de inicio."]}""";

    [Fact]
    public async Task The_end_cannot_lie_before_the_start_on_create_and_on_update_with_what_is_stored()
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct();

        (await admin.Post("/promotions/", PromotionBody.Of(product, "2024-05-02", "2024-05-01"))).Is(400, Backwards);
        (await admin.Get($"/promotions/?product={product}")).Is(200, "[]");
        var id = await admin.Promote(product, "10.00", "2024-05-10", "2024-05-10"); // equal is fine

        (await admin.Patch($"/promotions/{id}/", new { end_date = "2024-05-09" })).Is(400, Backwards);
        (await admin.Patch($"/promotions/{id}/", new { start_date = "2024-05-11" })).Is(400, Backwards);
        (await admin.Patch($"/promotions/{id}/", new { start_date = "2024-05-12", end_date = "2024-05-11" })).Is(400, Backwards);
        (await admin.Put($"/promotions/{id}/", PromotionBody.Of(product, "2024-05-12", "2024-05-11"))).Is(400, Backwards);
        var unchanged = (await admin.Get($"/promotions/{id}/")).Object;
        Assert.Equal("2024-05-10", unchanged.Words("start_date"));
        Assert.Equal("2024-05-10", unchanged.Words("end_date"));
    }

    [Fact]
    public async Task Backward_dates_are_told_before_an_overlap()
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct();
        await admin.Promote(product, "10.00", "2024-05-01", "2024-05-31");

        (await admin.Post("/promotions/", PromotionBody.Of(product, "2024-05-20", "2024-05-10"))).Is(400, Backwards);
    }

    [Theory]
    [InlineData("2024-05-10", "2024-05-20", true)]
    [InlineData("2024-05-20", "2024-05-25", true)]  // shares the last day
    [InlineData("2024-05-01", "2024-05-10", true)]  // shares the first day
    [InlineData("2024-05-12", "2024-05-13", true)]  // inside
    [InlineData("2024-01-01", "2024-12-31", true)]  // around
    [InlineData("2024-05-21", "2024-05-25", false)] // the day after
    [InlineData("2024-05-01", "2024-05-09", false)] // the day before
    public async Task Two_active_promotions_of_a_product_never_share_a_day(string start, string end, bool overlap)
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct();
        var stored = await admin.Promote(product, "10.00", "2024-05-10", "2024-05-20", "FREQUENT_ONLY");

        var reply = await admin.Post("/promotions/", PromotionBody.Of(product, start, end));

        if (!overlap)
        {
            reply.Is(201);
            return;
        }

        reply.Is(400, Overlap(start, end));
        Assert.Equal(stored, Assert.Single((await admin.Get($"/promotions/?product={product}")).Array).Number("id"));
    }

    [Fact]
    public async Task Other_products_inactive_and_deleted_promotions_do_not_count()
    {
        var admin = await shop.Host.Admin();
        var (product, other) = (await admin.StockProduct(), await admin.StockProduct());
        await admin.Promote(other, "10.00", "2024-05-01", "2024-05-31");
        (await admin.Post("/promotions/", PromotionBody.Of(product).With("is_active", "false"))).Is(201);

        var first = (await admin.Post("/promotions/", PromotionBody.Of(product))).Is(201).Object.Id();
        (await admin.Post("/promotions/", PromotionBody.Of(product))).Is(400, Overlap("2024-05-01", "2024-05-31"));
        (await admin.Delete($"/promotions/{first}/")).Is(204);
        var second = (await admin.Post("/promotions/", PromotionBody.Of(product))).Is(201).Object.Id();
        (await admin.Patch($"/promotions/{second}/", new { is_active = false })).Is(200);
        (await admin.Post("/promotions/", PromotionBody.Of(product))).Is(201);
    }

    [Fact]
    public async Task An_inactive_newcomer_is_refused_too_because_the_other_is_active()
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct();
        await admin.Promote(product, "10.00", "2024-05-01", "2024-05-31");

        (await admin.Post("/promotions/", PromotionBody.Of(product, "2024-05-31", "2024-06-01").With("is_active", "false")))
            .Is(400, Overlap("2024-05-31", "2024-06-01"));
    }

    [Fact]
    public async Task Updates_exclude_the_promotion_itself_and_name_the_merged_dates()
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct();
        await admin.Promote(product, "10.00", "2024-05-20", "2024-05-31");
        var id = await admin.Promote(product, "10.00", "2024-05-01", "2024-05-10");

        (await admin.Patch($"/promotions/{id}/", new { start_date = "2024-05-05", end_date = "2024-05-15" })).Is(200);
        (await admin.Patch($"/promotions/{id}/", new { end_date = "2024-05-20" })).Is(400, Overlap("2024-05-05", "2024-05-20"));
        (await admin.Patch($"/promotions/{id}/", new { start_date = "2024-05-31", end_date = "2024-06-05" }))
            .Is(400, Overlap("2024-05-31", "2024-06-05"));
        (await admin.Put($"/promotions/{id}/", PromotionBody.Of(product, "2024-05-19", "2024-05-21")))
            .Is(400, Overlap("2024-05-19", "2024-05-21"));
        (await admin.Patch($"/promotions/{id}/", new { name = "Sin fechas" })).Is(200);
        Assert.Equal("2024-05-15", (await admin.Get($"/promotions/{id}/"))["end_date"]);
    }

    [Fact]
    public async Task Reactivating_and_moving_to_another_product_are_checked_too()
    {
        var admin = await shop.Host.Admin();
        var (product, other) = (await admin.StockProduct(), await admin.StockProduct());
        var sleeping = (await admin.Post("/promotions/", PromotionBody.Of(product).With("is_active", "false"))).Is(201).Object.Id();
        await admin.Promote(product, "10.00", "2024-05-15", "2024-06-15");
        var moving = await admin.Promote(other, "10.00", "2024-06-10", "2024-06-20");

        (await admin.Patch($"/promotions/{sleeping}/", new { is_active = true })).Is(400, Overlap("2024-05-01", "2024-05-31"));
        (await admin.Patch($"/promotions/{moving}/", new { product })).Is(400, Overlap("2024-06-10", "2024-06-20"));
        Assert.False((await admin.Get($"/promotions/{sleeping}/")).Object.Truth("is_active"));
        Assert.Equal(other, (await admin.Get($"/promotions/{moving}/")).Object.Number("product"));
    }

    private static string Overlap(string start, string end) =>
        $$"""{"non_field_errors": ["Ya existe una promoción activa para este producto en las fechas seleccionadas ({{start}} a {{end}})."]}""";
}
