namespace Mostrador.Api.Tests.McMatias.Sales;

/// The same small shop, as simply as it can be said. Each step answers the status that the API must answer.
internal sealed class ModelShop
{
    private readonly Dictionary<(int Branch, int Product), long> _stock = [];
    private readonly List<ModelSale> _sales = [];
    private readonly List<ModelLine> _lines = [];

    public long? Units(int branch, int product) => _stock.TryGetValue((branch, product), out var units) ? units : null;

    public int Sales => _sales.Count;

    public int Lines => _lines.Count;

    public int Do(ShopStep step) => step switch
    {
        ShopStep.SetStock set => Set(set),
        ShopStep.DropStock drop => _stock.Remove((drop.Branch, drop.Product)) ? 204 : 404,
        ShopStep.Open open => Open(open),
        ShopStep.AddLine add => Add(add),
        ShopStep.ChangeLine change => Change(change),
        ShopStep.DeleteLine delete => Delete(delete),
        ShopStep.Annul annul => Annul(annul),
        ShopStep.DeleteSale delete => Delete(delete),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private int Set(ShopStep.SetStock step)
    {
        var isNew = !_stock.ContainsKey((step.Branch, step.Product));
        _stock[(step.Branch, step.Product)] = step.Units;
        return isNew ? 201 : 200;
    }

    private int Open(ShopStep.Open step)
    {
        _sales.Add(new ModelSale { Branch = step.Branch });
        return 201;
    }

    private int Add(ShopStep.AddLine step)
    {
        if (step.Sale >= _sales.Count || _sales[step.Sale] is { IsDeleted: true } or { IsAnnulled: true })
            return 400;
        var place = (_sales[step.Sale].Branch, step.Product);
        if (!_stock.TryGetValue(place, out var units) || units < step.Units)
            return 400;
        _stock[place] = units - step.Units;
        _lines.Add(new ModelLine { Sale = _sales[step.Sale], Product = step.Product, Units = step.Units });
        return 201;
    }

    private int Change(ShopStep.ChangeLine step)
    {
        if (step.Line >= _lines.Count || _lines[step.Line].IsGone)
            return 404;
        _lines[step.Line].Units = step.Units;
        return 200;
    }

    private int Delete(ShopStep.DeleteLine step)
    {
        if (step.Line >= _lines.Count || _lines[step.Line].IsGone)
            return 404;
        _lines[step.Line].IsDeleted = true;
        return 204;
    }

    private int Annul(ShopStep.Annul step)
    {
        if (step.Sale >= _sales.Count || _sales[step.Sale].IsDeleted)
            return 404;
        var sale = _sales[step.Sale];
        if (sale.IsAnnulled)
            return 400;
        sale.IsAnnulled = true;
        foreach (var line in _lines.Where(line => line.Sale == sale && !line.IsGone))
            _stock[(sale.Branch, line.Product)] = (Units(sale.Branch, line.Product) ?? 0) + line.Units;
        return 200;
    }

    private int Delete(ShopStep.DeleteSale step)
    {
        if (step.Sale >= _sales.Count || _sales[step.Sale].IsDeleted)
            return 404;
        _sales[step.Sale].IsDeleted = true;
        return 204;
    }

    private sealed class ModelSale
    {
        public required int Branch { get; init; }

        public bool IsAnnulled { get; set; }

        public bool IsDeleted { get; set; }
    }

    private sealed class ModelLine
    {
        public required ModelSale Sale { get; init; }

        public required int Product { get; init; }

        public required long Units { get; set; }

        public bool IsDeleted { get; set; }

        public bool IsGone => IsDeleted || Sale.IsDeleted;
    }
}
