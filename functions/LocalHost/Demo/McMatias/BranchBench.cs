namespace Mostrador.LocalHost.Demo.McMatias;

/// <summary>The repair benches: what is brought today, what is ready, what is collected. A few are never collected.</summary>
internal sealed class BranchBench(DemoDay day, Func<string, Task<string>> signIn)
{
    /// <summary>Takes what is brought today.</summary>
    public async Task Take()
    {
        if (day.Date.DayOfWeek == DayOfWeek.Sunday)
            return;
        var brought = Branch.All.Where(_ => day.Random.Happens(0.35)).Select(branch => (
            Branch: branch,
            Work: day.Random.Of(BranchAssortment.Problems),
            Customer: BranchCustomers.Somebody(day),
            Ready: day.Random.Between(1, 6))).ToList();
        var taken = await Task.WhenAll(brought.Select(repair => day.Attempt(Take(repair.Branch, repair.Work, repair.Customer))));
        foreach (var (repair, id) in brought.Zip(taken))
        {
            if (id is not null)
                day.Memory.Later(day.Date.AddDays(repair.Ready), "Para Retirar", id, repair.Branch.Name);
        }

        day.Memory.Add("repairs", taken.Count(id => id is not null));
    }

    /// <summary>Moves a repair that was taken on another day.</summary>
    public async Task Move(Errand repair)
    {
        var branch = Branch.All.First(branch => branch.Name == repair.Detail);
        var clerk = await Clerk(branch, $"move-{repair.Subject}");
        await day.Attempt(clerk.Patch($"servicios_tecnicos/{repair.Subject}/", new { estado = repair.What }));
        if (repair.What == "Para Retirar" && day.Random.Happens(0.95))
            day.Memory.Later(day.Date.AddDays(day.Random.Between(1, 8)), "Entregado", repair.Subject, repair.Detail);
    }

    private async Task<string> Take(Branch branch, (string Problem, string Category) work, string customer)
    {
        var clerk = await Clerk(branch, $"take-{branch.Name}");
        var taken = await clerk.Post("servicios_tecnicos/", new
        {
            id_cliente = customer,
            id_categoria = day.Memory.Ids[$"category/{work.Category}"],
            descripcion_problema = work.Problem,
        });
        return taken.Text("id_servicio");
    }

    private async Task<DemoClerk> Clerk(Branch branch, string errand) => day.Clerk(await signIn(branch.Technician), new TimeOnly(10, 15), errand);
}
