// How far an adding is: asks every second, and loads the page anew when it is over.
const box = document.getElementById("job");
const bar = document.getElementById("progress");
const label = document.querySelector("label[for=progress]");
const doing = document.getElementById("doing");

const look = async () => {
  const answer = await fetch(`/api/v1/jobs/${encodeURIComponent(box.dataset.job)}`, { headers: { Accept: "application/json" } });
  if (!answer.ok) return;
  const job = await answer.json();
  if (job.state === "done" || job.state === "cancelled") {
    location.reload();
    return;
  }
  bar.value = job.share;
  const articles = job.added.length + job.failed.length;
  label.textContent = `${job.done} of ${job.total}${articles > job.done ? `, ${articles} articles so far` : ""}`;
  if (doing.textContent !== job.doing) doing.textContent = job.doing || "waiting";
  setTimeout(look, 1000);
};
setTimeout(look, 500);
