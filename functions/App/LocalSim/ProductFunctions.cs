using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.Products;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.LocalSim.LocalSimReply;

namespace Mostrador.App.LocalSim;

/// <summary>The catalogue of what is sold besides particular SIMs.</summary>
public sealed class ProductFunctions(LocalSimGate gate, ReadProducts read)
{
    /// <summary>Lists the products by code.</summary>
    /// <remarks>Prices are with IVA; items of sales name a product by its code.</remarks>
    [Function("localsim-products-list")]
    [Operation(LocalSimAccess.User, Answer = typeof(ProductListView))]
    [QueryParameter("search", "Part of the name or the code, in any case. Left out: all.")]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/products")] HttpRequest request) =>
        gate.User(request, async _ => Ok(await read.All(request)));
}
