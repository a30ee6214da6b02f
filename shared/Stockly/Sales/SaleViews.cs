using Microsoft.AspNetCore.Http;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Pictures;

namespace Mostrador.Stockly.Sales;

/// <summary>Shows sales, with addresses for whoever asks.</summary>
public sealed class SaleViews(PictureStore pictures)
{
    /// <summary>The view of a sale.</summary>
    public SaleView Of(Member me, HttpRequest request, Sale sale) => SaleView.Of(me, sale, pictures.AddressOf(request, sale.SerialImage));
}
