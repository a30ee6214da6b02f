using FsCheck;
using FsCheck.Fluent;

namespace Mostrador.Api.Tests.PointOfSale.Orders;

public sealed class ShopModelTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const int Steps = 25;

    /// The same days every time; MOSTRADOR_ROUNDS makes them more.
    [Fact]
    public void Whatever_people_do_stock_points_and_credit_are_what_a_model_of_the_contract_says() =>
        Prop.ForAll(ShopSteps.Days(Steps), day => Live(day).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Race.Rounds * 5).WithReplay(ShopSteps.Seed));

    private async Task Live(IReadOnlyList<ShopStep> day)
    {
        var till = (await shop.Host.Admin()).At("2024-05-15T18:00:00Z");
        var model = await ShopModel.Open(till);
        foreach (var step in day)
        {
            await model.Do(step);
            await model.Agrees();
        }
    }
}
