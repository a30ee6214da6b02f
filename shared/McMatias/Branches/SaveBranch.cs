using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;

namespace Mostrador.McMatias.Branches;

/// <summary>Opens branches and changes them (contract 4.4).</summary>
public sealed class SaveBranch(Shop shop)
{
    /// <summary>Opens a branch, for super administrators only.</summary>
    public async Task<BranchView> Create(RequestBody body)
    {
        var input = Input.Whole(body, DjangoMessages.Spanish);
        var branch = BranchForm.Read(input, new Branch { Id = 0, Name = "" });
        input.Check();
        branch = branch with { Id = await shop.NextId<Branch>() };
        await shop.Create(branch);
        return BranchView.Of(branch);
    }

    /// <summary>Changes a branch: any for a super administrator, his own for everybody else.</summary>
    public Task<BranchView> Update(Caller me, long id, RequestBody body, bool partial) => shop.Transact(async transaction =>
    {
        var current = await transaction.Find<Branch>(id) ?? throw Refusal.NotFound(BranchView.What);
        if (!me.IsSuperAdmin && me.BranchId != id)
            throw Refusal.Forbidden();
        var input = Input.Of(body, DjangoMessages.Spanish, partial);
        var branch = BranchForm.Read(input, current);
        input.Check();
        if (branch != current)
            transaction.Replace(branch);
        return BranchView.Of(branch);
    });
}
