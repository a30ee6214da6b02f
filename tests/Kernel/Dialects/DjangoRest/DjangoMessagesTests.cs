using Mostrador.Kernel.Dialects.DjangoRest;

namespace Mostrador.Kernel.Tests.Dialects.DjangoRest;

public sealed class DjangoMessagesTests
{
    [Fact]
    public void A_value_that_is_taken_is_told_with_the_words_of_its_model()
    {
        Assert.Equal("product with this sku already exists.", DjangoMessages.English.AlreadyTaken("product", "sku"));
        Assert.Equal("Ya existe rol con este nombre rol.", DjangoMessages.Spanish.AlreadyTaken("rol", "nombre rol"));
    }

    [Fact]
    public void Values_that_are_taken_together_are_told_by_the_names_of_their_fields()
    {
        Assert.Equal("The fields name, kind must make a unique set.", DjangoMessages.English.AlreadyTakenTogether("name", "kind"));
        Assert.Equal(
            "Los campos id_producto, id_sucursal deben formar un conjunto único.",
            DjangoMessages.Spanish.AlreadyTakenTogether("id_producto", "id_sucursal"));
    }
}
